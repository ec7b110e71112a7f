"""How people call things on journey maps in Spanish (see `_en`)."""

from __future__ import annotations

LANES = {
    "goals": (
        "Objetivos | Objetivo | Objetivos del cliente | Objetivo del cliente | Metas | Meta | Tareas | Tarea | "
        "Objetivos del usuario | Objetivo del usuario | Motivaciones | Intenciones | Metas del cliente"
    ),
    "business_goals": "Objetivos de negocio | Objetivos del negocio | Objetivos de la empresa | Objetivo de negocio",
    "actions": (
        "Acciones | Acción | Acciones del cliente | Acción del cliente | Acciones del usuario | Acción del usuario | "
        "Actividades | Actividad | Qué hace | Hace | Comportamiento | Comportamientos | Conducta | Pasos del cliente"
    ),
    "actions~": "Descripción | Proceso | Procesos",
    "thoughts": (
        "Pensamientos | Pensamiento | Pensamientos del cliente | Qué piensa | Piensa | Mentalidad | "
        "Pensamientos del usuario | Qué piensa y siente"
    ),
    "needs": "Necesidades | Necesidad | Necesidades del cliente | Necesidades del usuario | Desencadenantes",
    "expectations": "Expectativas | Expectativa | Expectativas del cliente | Qué espera",
    "questions": "Preguntas | Pregunta | Preguntas del cliente | Dudas",
    "emotions": (
        "Emociones | Emoción | Emociones del cliente | Sentimientos | Sentimiento | Estado de ánimo | "
        "Estado emocional | Curva emocional | Curva de emociones | Qué siente | Siente | Emociones del usuario | "
        "Ánimo | Experiencia emocional"
    ),
    "touchpoints": (
        "Puntos de contacto | Punto de contacto | Puntos de interacción | Punto de interacción | "
        "Puntos de contacto con el cliente | Interacciones | Momentos de contacto"
    ),
    "channels": "Canales | Canal | Canales de comunicación | Canal de comunicación | Canales de contacto | Medios",
    "pains": (
        "Puntos de dolor | Punto de dolor | Dolores | Dolor | Frustraciones | Frustración | Problemas | Problema | "
        "Dificultades | Dificultad | Puntos de fricción | Fricciones | Puntos débiles | Miedos | Molestias | "
        "Dolores del cliente | Retos | Desafíos | Aspectos negativos"
    ),
    "barriers": "Barreras | Barrera | Obstáculos | Obstáculo | Frenos | Bloqueos | Objeciones | Impedimentos",
    "positives": (
        "Momentos positivos | Aspectos positivos | Puntos positivos | Puntos fuertes | Alegrías | Beneficios | "
        "Ganancias | Ventajas"
    ),
    "ideas": (
        "Ideas | Idea | Oportunidades | Oportunidad | Soluciones | Solución | Mejoras | Mejora | "
        "Oportunidades de mejora | Oportunidad de mejora | Ideas de mejora | Recomendaciones | Propuestas | "
        "Propuestas de mejora | Posibles soluciones"
    ),
    "quotes": "Citas | Cita | Citas del cliente | Qué dice | Dice | Voz del cliente | Testimonios",
    "frontstage": "Acciones visibles | Visible | Acciones del personal | Acciones de los empleados | Escenario",
    "physical_evidence": "Evidencia física | Evidencias físicas | Elementos tangibles",
    "backstage": (
        "Tras bambalinas | Entre bastidores | Procesos internos | Procesos de soporte | Procesos de apoyo | "
        "Invisible | Acciones invisibles | Acciones internas | Acciones de la empresa"
    ),
    "systems": "Sistemas | Sistema | Herramientas | Herramienta | Tecnología | Tecnologías",
    "metrics": (
        "Métricas | Métrica | KPI | KPIs | Indicadores | Indicador | Indicadores clave | Medidas | Indicadores de éxito"
    ),
    "ratings": "Valoraciones | Valoración | Calificaciones | Calificación",
    "ratings:importance": "Importancia | Nivel de importancia",
    "ratings:satisfaction": "Satisfacción | Satisfacción del cliente | Nivel de satisfacción",
    "ratings:severity": "Gravedad | Criticidad | Severidad",
    "ratings:priority": "Prioridad | Prioridades",
    "ratings:effort": "Esfuerzo",
    "ratings:impact": "Impacto",
    "comments": "Comentarios | Comentario | Notas | Nota | Observaciones",
    "owners": (
        "Responsables | Responsable | Propietario | Equipo responsable | Equipo | Equipos | Departamento | "
        "Área responsable"
    ),
    "duration": "Duración | Tiempo | Plazo | Tiempos",
    "status": "Estado | Estatus | Avance",
    "personas": "Personas | Persona | Actores | Actor | Rol | Roles | Quién | Perfil",
    "segments": "Segmentos | Segmento | Público objetivo",
    "messages": "Mensajes | Mensaje | Contenido | Contenidos",
    "system_response": "Respuesta del sistema",
    "experience": "Experiencia | Experiencia actual | Experiencia del cliente",
    "evidence": "Evidencia | Evidencias | Fuentes | Fuente | Pruebas",
    "context": "Contexto | Situación",
    "devices": "Dispositivos | Dispositivo",
    "insights": "Hallazgos | Aprendizajes",
    "moments_of_truth": "Momentos de verdad | Momento de la verdad | Momentos de la verdad | Momentos clave",
}

HEADERS = {
    "phase": (
        "Etapa | Etapas | Fase | Fases | Etapas del viaje | Etapa del viaje | Fases del viaje | "
        "Etapas del recorrido | Etapa del recorrido | Etapas del customer journey"
    ),
    "step": "Paso | Pasos | Subetapa | Subetapas | Sub-etapa | Subfase | Pantalla | Pantallas",
    "step~": "Tarea | Tareas | Acción",
}

FACTS = {
    "persona": (
        "Persona | Perfil | Cliente | Usuario | Buyer persona | Quién | Quién llama | De quién se trata | "
        "Personaje | Protagonista"
    ),
    "scenario": "Escenario | Situación | Contexto | De qué se trata | Asunto | Tema",
    "scope": "Alcance",
    "purpose": "Propósito | Propósito del mapa",
    "trigger": "Detonante | Disparador",
    "customer_goal": (
        "Objetivo | Objetivo del cliente | Meta | Objetivos | Quiere | Qué quiere | Lo que quiere | "
        "Motivo de la visita | Motivo de la llamada"
    ),
}

MORE_FACTS = {
    "title": "Título | Nombre del mapa | Proyecto",
    "segment": "Segmento | Público objetivo",
    "version": "Versión",
    "date": "Fecha | Actualizado | Fecha de creación",
    "authors": (
        "Autor | Autores | Equipo | Elaborado por | Hecho por | Escrito por | Preparado por | Rellenado por | "
        "Autora | Participantes | Participaron"
    ),
    "company": "Empresa | Producto | Marca",
    "business_goals": "Nuestro objetivo | Nuestros objetivos | Queremos | Lo que queremos",
}

PERSONA = {
    "name": "Nombre",
    "age": "Edad",
    "sex": "Sexo | Género",
    "occupation": "Profesión | Ocupación | Trabajo | Cargo",
    "residence": "Ciudad | Lugar de residencia | Ubicación | Vive en",
    "income": "Ingresos | Salario | Nivel de ingresos",
    "marital_status": "Estado civil",
    "family": "Familia | Hijos",
    "quote": "Cita | Frase | Lema",
    "story": "Biografía | Historia | Descripción",
    "goals": "Objetivos | Metas",
    "needs": "Necesidades",
    "frustrations": "Frustraciones | Dolores | Puntos de dolor",
    "motivations": "Motivaciones | Motivación",
    "interests": "Intereses",
    "hobbies": "Aficiones | Pasatiempos",
    "values": "Valores",
    "lifestyle": "Estilo de vida | Personalidad",
    "brands": "Marcas | Marcas favoritas",
    "devices": "Dispositivos",
    "social_networks": "Redes sociales",
    "fears": "Miedos | Temores",
    "citizenship": "Nacionalidad",
    "country": "País",
    "patterns": "Hábitos | Comportamiento",
    "attributes": "Educación | Estudios | Apodo | Habilidades | Idiomas | Presupuesto",
}

STAGES = {
    "awareness": (
        "Descubrimiento | Conciencia | Conocimiento | Atención | Reconocimiento | Toma de conciencia | Necesidad"
    ),
    "interest": "Interés | Consideración | Investigación | Búsqueda | Búsqueda de información | Exploración",
    "desire": "Deseo | Evaluación | Comparación | Elección | Decisión | Selección",
    "action": "Acción | Compra | Pedido | Pago | Reserva | Registro | Conversión | Contratación",
    "": (
        "Uso | Retención | Fidelización | Lealtad | Entrega | Recepción | Posventa | Postventa | Recomendación | "
        "Servicio | Soporte | Poscompra | Renovación"
    ),
}

PLACEHOLDERS = (
    "por completar | completar | por definir | no aplica | n/d | sin datos | ninguno | ninguna | tu texto aquí"
)

QUALIFIERS = (
    "cliente clientes usuario usuarios consumidor consumidores visitante persona nuestro nuestros su sus el la los "
    "las lo un una del de principales principal clave actuales actual etapa fase cada esta este en a para por con "
    "durante y que real previsto minutos horas días"
)

QUESTIONS = {
    "thoughts": "piensa piensan",
    "emotions": "siente sienten",
    "quotes": "dice dicen",
    "pains": "frustra molesta problemas dificultades",
    "barriers": "impide bloquea frena",
    "ideas": "mejorar ayudar resolver",
    "owners": "responsable",
    "metrics": "medimos medir",
    "channels": "canal canales",
    "expectations": "espera esperan",
    "needs": "necesita necesitan",
    "goals": "quiere quieren busca",
    "touchpoints": "interactúa interactúan contacto",
    "questions": "pregunta preguntas dudas",
    "actions": "hace hacen",
}

SUBJECTS = "cliente clientes usuario usuarios él ella ellos persona consumidor nosotros"

ASKING = "qué que cómo como dónde donde quién quien cuál cuáles por cuándo cuánto"

FUTURE = "debería deberían deseada deseadas deseados deseado futuro futura ideal objetivo"

TOGETHER = "y e o u"

DURING = "durante en para por"

FIRST_PERSON = "yo mi mis me"

NEGATIONS = "no"
