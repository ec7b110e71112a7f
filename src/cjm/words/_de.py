"""How people call things on journey maps in German (see `_en`)."""

from __future__ import annotations

LANES = {
    "goals": (
        "Ziele | Ziel | Kundenziele | Kundenziel | Ziele des Kunden | Nutzerziele | Nutzerziel | Aufgaben | "
        "Aufgabe | Absichten | Motivation | Motive | Ziele der Nutzer"
    ),
    "business_goals": "Unternehmensziele | Unternehmensziel | Geschäftsziele | Geschäftsziel | Ziele des Unternehmens",
    "actions": (
        "Handlungen | Handlung | Aktionen | Aktion | Kundenaktionen | Kundenaktion | Aktivitäten | Aktivität | "
        "Tätigkeiten | Was tut der Kunde | Tun | Verhalten | Kundenverhalten | Nutzeraktionen | Kundenhandlungen | "
        "Handlungen des Kunden | Kundenaktivitäten"
    ),
    "actions~": "Beschreibung | Prozess | Prozesse | Ablauf",
    "thoughts": (
        "Gedanken | Gedanke | Gedanken des Kunden | Was denkt der Kunde | Denken | Denkt | Kundengedanken | "
        "Gedanken und Überlegungen"
    ),
    "needs": "Bedürfnisse | Bedürfnis | Kundenbedürfnisse | Bedarf | Bedürfnisse des Kunden | Auslöser",
    "expectations": "Erwartungen | Erwartung | Kundenerwartungen | Kundenerwartung | Erwartungen des Kunden",
    "questions": "Fragen | Frage | Kundenfragen | Fragen des Kunden | Offene Fragen des Kunden",
    "emotions": (
        "Emotionen | Emotion | Gefühle | Gefühl | Stimmung | Kundengefühle | Emotionskurve | Gefühlslage | "
        "Emotionaler Zustand | Emotionale Kurve | Was fühlt der Kunde | Fühlen | Fühlt | Emotionen des Kunden | "
        "Empfindungen | Gefühlskurve | Emotionsverlauf"
    ),
    "touchpoints": (
        "Kontaktpunkte | Kontaktpunkt | Berührungspunkte | Berührungspunkt | Touchpoints | Touchpoint | "
        "Interaktionspunkte | Interaktionen | Kundenkontaktpunkte"
    ),
    "channels": (
        "Kanäle | Kanal | Kommunikationskanäle | Kommunikationskanal | Vertriebskanäle | Vertriebskanal | Medien"
    ),
    "pains": (
        "Schmerzpunkte | Schmerzpunkt | Pain Points | Probleme | Problem | Schwierigkeiten | Frustrationen | "
        "Frustration | Ärgernisse | Reibungspunkte | Schwachstellen | Herausforderungen | Ängste | Sorgen | "
        "Negative Momente"
    ),
    "barriers": (
        "Barrieren | Barriere | Hindernisse | Hindernis | Hürden | Hürde | Blockaden | Einwände | Kaufbarrieren"
    ),
    "positives": (
        "Positive Momente | Positives | Stärken | Freuden | Vorteile | Glücksmomente | Was gut läuft | Begeisterung"
    ),
    "ideas": (
        "Ideen | Idee | Chancen | Chance | Lösungen | Lösung | Verbesserungen | Verbesserung | Verbesserungsideen | "
        "Verbesserungspotenziale | Verbesserungspotential | Verbesserungsvorschläge | Empfehlungen | Maßnahmen | "
        "Möglichkeiten | Potenziale | Lösungsideen | Lösungsansätze | Optimierungspotenzial | Optimierungen"
    ),
    "quotes": "Zitate | Zitat | Kundenzitate | Was sagt der Kunde | Sagt | Kundenstimmen",
    "frontstage": "Sichtbare Aktionen | Sichtbar | Mitarbeiteraktionen | Vordergrund | Sichtbare Handlungen | Bühne",
    "physical_evidence": "Physische Beweise | Physische Nachweise | Physische Evidenz",
    "backstage": (
        "Hinter den Kulissen | Interne Prozesse | Unterstützende Prozesse | Unsichtbar | Unsichtbare Aktionen | "
        "Hintergrund | Unterstützungsprozesse | Hintergrundprozesse"
    ),
    "systems": "Systeme | System | Werkzeuge | Technologie | Technologien | IT-Systeme | Tools",
    "metrics": (
        "Kennzahlen | Kennzahl | Metriken | Metrik | KPI | KPIs | Messgrößen | Erfolgskennzahlen | Leistungskennzahlen"
    ),
    "ratings": "Bewertungen | Bewertung | Einschätzung",
    "ratings:importance": "Wichtigkeit | Bedeutung | Relevanz",
    "ratings:satisfaction": "Zufriedenheit | Kundenzufriedenheit | Zufriedenheitsgrad",
    "ratings:severity": "Schwere | Kritikalität | Schweregrad",
    "ratings:priority": "Priorität | Prioritäten",
    "ratings:effort": "Aufwand",
    "ratings:impact": "Auswirkung | Wirkung",
    "comments": "Kommentare | Kommentar | Anmerkungen | Anmerkung | Notizen | Notiz | Bemerkungen",
    "owners": (
        "Verantwortliche | Verantwortlicher | Verantwortlich | Zuständig | Zuständigkeit | Zuständigkeiten | "
        "Abteilung | Abteilungen | Team | Verantwortung | Verantwortlichkeiten | Beteiligte Abteilungen"
    ),
    "duration": "Dauer | Zeit | Zeitraum | Zeitdauer",
    "status": "Status | Stand | Fortschritt",
    "personas": "Personas | Persona | Akteure | Akteur | Rolle | Rollen | Wer",
    "segments": "Segmente | Segment | Zielgruppe | Zielgruppen | Kundensegment",
    "messages": "Botschaften | Botschaft | Inhalte | Inhalt | Nachricht",
    "system_response": "Systemantwort | Reaktion des Systems | Systemreaktion",
    "experience": "Erlebnis | Erfahrung | Kundenerlebnis | Aktuelles Erlebnis",
    "evidence": "Belege | Beleg | Nachweise | Quellen | Quelle",
    "context": "Kontext | Situation",
    "devices": "Geräte | Gerät",
    "insights": "Erkenntnisse | Erkenntnis",
    "moments_of_truth": "Momente der Wahrheit | Moment der Wahrheit | Schlüsselmomente",
}

HEADERS = {
    "phase": (
        "Phase | Phasen | Etappe | Etappen | Reisephase | Phasen der Reise | Phase der Customer Journey | Stufe | "
        "Stufen | Abschnitt | Abschnitte | Kaufphase | Journey-Phase"
    ),
    "step": "Schritt | Schritte | Unterphase | Teilschritt | Teilschritte | Einzelschritte | Bildschirm",
    "step~": "Aufgabe | Aufgaben | Aktion",
}

FACTS = {
    "persona": (
        "Persona | Personas | Kunde | Nutzer | Wer | Wer ruft an | Um wen geht es | Um wen geht's | Person | "
        "Hauptperson"
    ),
    "scenario": "Szenario | Situation | Kontext | Worum geht es | Worum geht's | Thema | Worum es geht",
    "scope": "Umfang",
    "purpose": "Zweck",
    "trigger": "Auslöser",
    "customer_goal": (
        "Ziel | Kundenziel | Ziele | Nutzerziel | Sie will | Er will | Will | Möchte | Was sie will | Was er will | "
        "Anliegen | Wunsch"
    ),
}

MORE_FACTS = {
    "title": "Titel | Projekt | Name der Karte",
    "segment": "Segment | Zielgruppe",
    "version": "Version | Stand",
    "date": "Datum | Erstellt am | Aktualisiert",
    "authors": (
        "Autor | Autoren | Team | Erstellt von | Ausgefüllt von | Verfasst von | Verfasser | Autorin | Beteiligte | "
        "Teilgenommen haben | Dabei waren"
    ),
    "company": "Unternehmen | Produkt | Marke",
    "business_goals": "Unser Ziel | Unsere Ziele | Wir wollen | Was wir wollen | Geschäftsziel | Geschäftsziele",
}

PERSONA = {
    "name": "Name | Vorname",
    "age": "Alter",
    "sex": "Geschlecht",
    "occupation": "Beruf | Tätigkeit | Arbeit | Position",
    "residence": "Wohnort | Stadt | Lebt in | Ort",
    "income": "Einkommen | Gehalt",
    "marital_status": "Familienstand",
    "family": "Familie | Kinder",
    "quote": "Zitat | Motto",
    "story": "Biografie | Geschichte | Beschreibung | Über",
    "goals": "Ziele | Ziel",
    "needs": "Bedürfnisse",
    "frustrations": "Frustrationen | Schmerzpunkte | Probleme",
    "motivations": "Motivation | Motivationen | Motive",
    "interests": "Interessen",
    "hobbies": "Hobbys | Freizeit",
    "values": "Werte",
    "lifestyle": "Lebensstil | Persönlichkeit",
    "brands": "Marken | Lieblingsmarken",
    "devices": "Geräte",
    "social_networks": "Soziale Netzwerke",
    "fears": "Ängste",
    "citizenship": "Nationalität",
    "country": "Land",
    "patterns": "Gewohnheiten | Verhalten",
    "attributes": "Bildung | Ausbildung | Spitzname | Fähigkeiten | Sprachen | Budget",
}

STAGES = {
    "awareness": "Bewusstsein | Aufmerksamkeit | Entdeckung | Wahrnehmung | Bedarf | Bekanntheit",
    "interest": "Interesse | Recherche | Suche | Information | Informationssuche | Überlegung",
    "desire": "Verlangen | Wunsch | Bewertung | Vergleich | Auswahl | Entscheidung | Abwägung",
    "action": "Handlung | Kauf | Bestellung | Bezahlung | Buchung | Anmeldung | Kaufabschluss | Abschluss",
    "": (
        "Nutzung | Bindung | Kundenbindung | Loyalität | Lieferung | Empfang | Nachkauf | Empfehlung | Service | "
        "Support | Weiterempfehlung | Verwendung | Betreuung"
    ),
}

PLACEHOLDERS = "auszufüllen | ausfüllen | noch offen | entfällt | k.a. | k. a. | keine angabe | keine | dein text hier"

QUALIFIERS = (
    "kunde kunden kundin nutzer nutzers nutzerin user benutzer besucher persona unser unsere ihre seine der die das "
    "des dem den ein eine wichtigste wichtigsten wesentliche aktuelle aktuellen heutige phase schritt jeder diese "
    "dieser in im an am auf zu zur zum von für mit bei während was wie ist geplante tatsächliche minuten stunden tagen"
)

QUESTIONS = {
    "thoughts": "denkt denken",
    "emotions": "fühlt fühlen empfindet",
    "quotes": "sagt sagen",
    "pains": "stört ärgert frustriert probleme",
    "barriers": "hindert hält blockiert",
    "ideas": "verbessern helfen lösen",
    "owners": "verantwortlich zuständig",
    "metrics": "messen gemessen",
    "channels": "kanal kanäle",
    "expectations": "erwartet erwarten",
    "needs": "braucht brauchen benötigt",
    "goals": "will möchte wollen",
    "touchpoints": "interagiert kontakt",
    "questions": "fragt fragen",
    "actions": "tut tun macht machen",
}

SUBJECTS = "kunde kunden nutzer user er sie persona wir man"

ASKING = "was wie wo wer wem wen wann warum welche welcher welches womit wodurch worüber"

FUTURE = "gewünschte gewünschtes zukünftige zukünftiges ideale soll sollte sollen gewünschten gewünschter"

TOGETHER = "und oder"

DURING = "bei während im in für"

FIRST_PERSON = "ich mein meine mir"

NEGATIONS = "nicht kein keine"
