"""Files: what is in them, within limits, and writing them whole or not at all."""

from __future__ import annotations

import contextlib
import difflib
import errno
import os
import re
import stat
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, NoReturn, TypeAlias

from attrs import frozen

from cjm.errors import ConvertError, FileError, LimitError
from cjm.hooks import Format, Limits

try:
    import fcntl
except ImportError:  # not on Windows, where files that are open cannot be replaced anyway
    fcntl = None  # type: ignore[assignment]

_CHUNK = 2**20
_UNFINISHED = re.compile(r"\.cjm-[0-9a-f]{16}\.tmp")
_SECONDS_TO_LOCK = 600

_Mark: TypeAlias = tuple[int, int, int, int]


@frozen
class Contents:
    """What was in a file, in bytes or in a file object, and by what name it goes."""

    data: bytes
    path: Path | None = None
    filename: str | None = None

    @property
    def where(self) -> str:
        """How messages call it."""
        return str(self.path) if self.path else self.filename or "these bytes"

    def stem(self, format: Format) -> str:
        """The name without folder and without the format's suffix."""
        if not self.filename:
            return ""
        lower = self.filename.lower()
        suffix = max((each for each in format.extensions if lower.endswith(each)), key=len, default="")
        return self.filename[: -len(suffix)] if 0 < len(suffix) < len(lower) else Path(self.filename).stem

    def asset(self, digest: str) -> bytes | None:
        """The bytes of an asset in the folder beside the file."""
        if self.path is None or not digest.isalnum():
            return None
        try:
            found = sorted(assets_beside(self.path).glob(f"{digest}*"))
            return found[0].read_bytes() if found else None
        except OSError:
            return None


def assets_beside(path: Path) -> Path:
    """The folder in which a file's assets are kept."""
    return path.with_name(f"{path.name}.assets")


def contents(source: Any, limits: Limits) -> Contents:
    """What is in a path, in bytes or in an open file; FileError or LimitError where that cannot be had."""
    if isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
        _within(len(data), limits, "these bytes")
        return Contents(data)
    if hasattr(source, "read"):
        return _from_object(source, limits)
    try:
        path = Path(source)
    except TypeError:
        raise FileError(
            f"{type(source).__name__} is neither a path, bytes nor an open file.", next="Pass one of these."
        ) from None
    return Contents(_read(path, limits), path, path.name)


def _from_object(source: Any, limits: Limits) -> Contents:
    name = getattr(source, "name", None)
    filename = Path(name).name if isinstance(name, str) else None
    where = filename or "this file object"
    pieces: list[bytes] = []
    size = 0
    try:
        while piece := source.read(_CHUNK):
            raw = piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else bytes(piece)
            size += len(raw)
            _within(size, limits, where)
            pieces.append(raw)
    except UnicodeDecodeError as error:
        raise ConvertError(
            f"is no {error.encoding} text.", where=where, next="Open it in binary mode ('rb')."
        ) from error
    except (OSError, ValueError) as error:
        raise FileError(f"cannot be read: {error}.", where=where, next="Open it for reading.") from error
    return Contents(b"".join(pieces), None, filename)


def _read(path: Path, limits: Limits) -> bytes:
    return _marked(path, limits)[0]


def _marked(path: Path, limits: Limits) -> tuple[bytes, _Mark]:
    """What is in a file, and the mark by which a change since then is seen."""
    try:
        # Without O_NONBLOCK the mere opening of a named pipe would wait for somebody to write to it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        _refuse(path, error, "read")
    try:
        status = os.fstat(descriptor)
        _ordinary(path, status.st_mode)
        _within(status.st_size, limits, str(path))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            # The size may lie, or grow: never read more than the limit.
            data = file.read(limits.file + 1)
    except OSError as error:
        _refuse(path, error, "read")
    finally:
        os.close(descriptor)
    _within(len(data), limits, str(path))
    return data, _mark(status)


def _mark(status: os.stat_result) -> _Mark:
    return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size


def _ordinary(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FileError("is a folder.", where=str(path), next="Name a file in it.")
    if not stat.S_ISREG(mode):
        raise FileError(
            "is no ordinary file but a device, pipe or socket.",
            where=str(path),
            next="Open it yourself and pass the open file.",
        )


def _within(size: int, limits: Limits, where: str) -> None:
    if size > limits.file:
        raise LimitError(
            f"is larger than {_spelled(limits.file)}.",
            where=where,
            next="Choose a smaller file, or raise limits=cjm.Limits(file=…).",
        )


def _spelled(size: int) -> str:
    return f"{size / 2**20:.0f} MiB" if size >= 2**20 else f"{size} bytes"


def _refuse(path: Path, error: Exception, way: str) -> NoReturn:
    """FileError with what the operating system says, in words."""
    where = str(path).replace("\0", "\\0")
    number = getattr(error, "errno", None)
    if isinstance(error, ValueError):
        what, advice = "is no name that a file can have.", "Choose another name."
    elif isinstance(error, FileNotFoundError):
        what, advice = "does not exist.", _near(path)
        if path.is_symlink():
            what = f"is a link to {path.readlink()}, which does not exist."
            advice = "Repair the link, or name the file itself."
    elif isinstance(error, IsADirectoryError):
        what, advice = "is a folder.", "Name a file in it."
    elif isinstance(error, PermissionError):
        what = f"may not be {'read' if way == 'read' else 'written'} by you."
        advice = "Ask for the permission, or choose another file."
    elif isinstance(error, NotADirectoryError):
        what, advice = "does not exist: a part of the path is no folder.", "Check the path."
    elif number == errno.ELOOP:
        what, advice = "is a link that leads back to itself.", "Repair the link."
    elif number == errno.ENOSPC:
        what, advice = "cannot be written: the disk is full.", "Make room, or choose another disk."
    else:
        said = getattr(error, "strerror", None) or str(error)
        what, advice = f"cannot be {'read' if way == 'read' else 'written'}: {said}.", "Choose another file."
    raise FileError(what, where=where, next=advice) from error


def _near(path: Path) -> str:
    try:
        names = sorted(each.name for each in path.parent.iterdir())
    except OSError:
        return f"Nor does its folder, {path.parent}. Check the path."
    close = difflib.get_close_matches(path.name, names, n=1, cutoff=0.7)
    return f"Did you mean {str(path.with_name(close[0]))!r}?" if close else "Check the path."


# Writing


def place(target: str | os.PathLike[str]) -> Path:
    """Where to write: what a link leads to, so that the link stays."""
    path = Path(target)
    try:
        return Path(os.path.realpath(path)) if path.is_symlink() else path
    except (OSError, ValueError) as error:
        _refuse(path, error, "write")


@frozen
class Previous:
    """The file that is to be written over: its bytes (None where there is none), and how it is known again."""

    data: bytes | None = None
    mark: _Mark | None = None

    def stands(self, path: Path) -> bool:
        """Whether nobody has replaced or changed the file since."""
        try:
            return _mark(path.stat()) == self.mark
        except FileNotFoundError:
            return self.mark is None


def previous(path: Path) -> Previous:
    """The file that is to be written over."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return Previous()
    except (OSError, ValueError) as error:
        _refuse(path, error, "write")
    _ordinary(path, status.st_mode)
    if not os.access(path, os.W_OK):
        _refuse(path, PermissionError(errno.EACCES, "no permission"), "write")
    return Previous(*_marked(path, Limits()))


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Meanwhile no other process of cjm replaces a file of this folder, where the system can promise that."""
    if fcntl is None:
        yield
        return
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, descriptor)  # which frees the lock, too
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield


def write(
    path: Path,
    data: bytes,
    assets: Mapping[str, tuple[str, bytes]],
    *,
    over: Previous | None = None,
    held: bool = False,
) -> bool:
    """Write a file whole or not at all, the assets beside it first; an existing file keeps its mode.

    With `over`, only while the file is still that one: False where somebody was faster. `held` says that the caller is
    `alone` already.
    """
    if not path.parent.is_dir():
        raise FileError(
            f"cannot be written: there is no folder {path.parent}.", where=str(path), next="Make the folder first."
        )
    try:
        _tidy(path.parent)
        if assets:
            folder = assets_beside(path)
            folder.mkdir(exist_ok=True)
            _tidy(folder)
            for digest, (name, contents) in sorted(assets.items()):
                beside = folder / f"{digest}{Path(name).suffix}"
                if not beside.exists():
                    _replace(beside, contents)
        return _replace(path, data, over, held=held)
    except (OSError, ValueError) as error:
        _refuse(path, error, "write")


def write_to(target: IO[bytes], data: bytes) -> None:
    """Write to an open file."""
    where = str(getattr(target, "name", "this file object"))
    try:
        target.write(data)
    except TypeError as error:
        raise FileError("takes text, not bytes.", where=where, next="Open it in binary mode ('wb').") from error
    except (OSError, ValueError) as error:
        raise FileError(f"cannot be written: {error}.", where=where, next="Open it for writing.") from error


def _replace(path: Path, data: bytes, over: Previous | None = None, *, held: bool = False) -> bool:
    beside = path.with_name(f".cjm-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    lock = contextlib.ExitStack()
    try:
        with os.fdopen(os.open(beside, flags, 0o666), "wb") as file:
            if fcntl is not None:
                with contextlib.suppress(OSError):
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                lock.callback(os.close, os.dup(file.fileno()))
            file.write(data)
            file.flush()
            with contextlib.suppress(FileNotFoundError):
                _like(path, beside)
            os.fsync(file.fileno())
        with contextlib.nullcontext() if held or over is None else alone(path.parent):
            if over is not None and not over.stands(path):
                beside.unlink()
                return False
            beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    finally:
        lock.close()
    _settle(path.parent)
    return True


def _tidy(folder: Path) -> None:
    """Remove what killed writers left unfinished in a folder.

    A writer holds a lock on its unfinished file, which the system frees when it dies: so a process id that another
    machine or container uses as well misleads nobody. A young file may be about to be locked.
    """
    if fcntl is None:
        return
    with contextlib.suppress(OSError):
        for each in [each.path for each in os.scandir(folder) if _UNFINISHED.fullmatch(each.name)]:
            with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
                descriptor = os.open(each, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
                stack.callback(os.close, descriptor)
                status = os.fstat(descriptor)
                if stat.S_ISREG(status.st_mode) and time.time() - status.st_mtime > _SECONDS_TO_LOCK:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    Path(each).unlink()


def _like(path: Path, beside: Path) -> None:
    """Give a new file the owner and mode of the one it will replace."""
    old, new = path.stat(), beside.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with contextlib.suppress(OSError):
            os.chown(beside, old.st_uid, old.st_gid)
    beside.chmod(stat.S_IMODE(old.st_mode))


def _settle(folder: Path) -> None:
    """Make sure that a renamed file is found after a power failure, where the system can promise that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
