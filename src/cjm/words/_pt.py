"""How people call things on journey maps in Portuguese (see `_en`)."""

from __future__ import annotations

LANES = {
    "goals": (
        "Objetivos | Objetivo | Objetivos do cliente | Objetivo do cliente | Metas | Meta | Tarefas | Tarefa | "
        "Objetivos do usuário | Objetivo do usuário | Motivações | Intenções"
    ),
    "business_goals": "Objetivos de negócio | Objetivos do negócio | Objetivos da empresa | Metas da empresa",
    "actions": (
        "Ações | Ação | Ações do cliente | Ação do cliente | Ações do usuário | Ação do usuário | Atividades | "
        "Atividade | O que faz | O que o cliente faz | Faz | Comportamento | Comportamentos | Passos do cliente"
    ),
    "actions~": "Descrição | Processo | Processos",
    "thoughts": (
        "Pensamentos | Pensamento | Pensamentos do cliente | O que pensa | Pensa | Mentalidade | Pensamentos do usuário"
    ),
    "needs": "Necessidades | Necessidade | Necessidades do cliente | Necessidades do usuário | Gatilhos",
    "expectations": "Expectativas | Expectativa | Expectativas do cliente | O que espera",
    "questions": "Perguntas | Pergunta | Perguntas do cliente | Dúvidas | Dúvidas do cliente",
    "emotions": (
        "Emoções | Emoção | Emoções do cliente | Sentimentos | Sentimento | Humor | Estado emocional | "
        "Curva emocional | O que sente | Sente | Emoções do usuário | Sentimentos do cliente | Curva de emoções"
    ),
    "touchpoints": (
        "Pontos de contato | Ponto de contato | Pontos de contacto | Ponto de contacto | Pontos de interação | "
        "Ponto de interação | Interações"
    ),
    "channels": "Canais | Canal | Canais de comunicação | Canal de comunicação | Canais de contato | Meios",
    "pains": (
        "Dores | Dor | Dores do cliente | Dores do usuário | Pontos de dor | Ponto de dor | Frustrações | "
        "Frustração | Problemas | Problema | Dificuldades | Dificuldade | Pontos de atrito | Pontos negativos | "
        "Medos | Desafios | Pontos fracos"
    ),
    "barriers": "Barreiras | Barreira | Obstáculos | Obstáculo | Impedimentos | Bloqueios | Objeções",
    "positives": "Pontos positivos | Momentos positivos | Pontos fortes | Ganhos | Benefícios | Alegrias | Vantagens",
    "ideas": (
        "Ideias | Ideia | Oportunidades | Oportunidade | Soluções | Solução | Melhorias | Melhoria | "
        "Oportunidades de melhoria | Oportunidade de melhoria | Ideias de melhoria | Recomendações | Propostas | "
        "Possíveis soluções"
    ),
    "quotes": "Citações | Citação | Falas | O que diz | Diz | Voz do cliente | Depoimentos",
    "frontstage": "Ações visíveis | Visível | Ações dos funcionários | Linha de frente | Palco",
    "physical_evidence": "Evidências físicas | Evidência física",
    "backstage": (
        "Bastidores | Processos internos | Processos de apoio | Processos de suporte | Invisível | "
        "Ações invisíveis | Ações da empresa | Retaguarda"
    ),
    "systems": "Sistemas | Sistema | Ferramentas | Ferramenta | Tecnologia | Tecnologias",
    "metrics": (
        "Métricas | Métrica | KPI | KPIs | Indicadores | Indicador | Indicadores-chave | Medidas | "
        "Indicadores de sucesso"
    ),
    "ratings": "Avaliações | Avaliação | Notas dadas",
    "ratings:importance": "Importância | Nível de importância",
    "ratings:satisfaction": "Satisfação | Satisfação do cliente | Nível de satisfação",
    "ratings:severity": "Gravidade | Criticidade | Severidade",
    "ratings:priority": "Prioridade | Prioridades",
    "ratings:effort": "Esforço",
    "ratings:impact": "Impacto",
    "comments": "Comentários | Comentário | Notas | Nota | Observações",
    "owners": (
        "Responsáveis | Responsável | Dono | Equipe responsável | Equipe | Equipes | Time | Departamento | "
        "Área responsável"
    ),
    "duration": "Duração | Tempo | Prazo",
    "status": "Status | Situação atual | Andamento",
    "personas": "Personas | Persona | Atores | Ator | Papel | Papéis | Quem | Perfil",
    "segments": "Segmentos | Segmento | Público-alvo",
    "messages": "Mensagens | Mensagem | Conteúdo | Conteúdos",
    "system_response": "Resposta do sistema",
    "experience": "Experiência | Experiência atual | Experiência do cliente",
    "evidence": "Evidências | Evidência | Fontes | Fonte",
    "context": "Contexto | Situação",
    "devices": "Dispositivos | Dispositivo",
    "insights": "Descobertas | Aprendizados",
    "moments_of_truth": "Momentos da verdade | Momento da verdade | Momentos-chave",
}

HEADERS = {
    "phase": (
        "Etapa | Etapas | Fase | Fases | Etapa/Fase | Etapas da jornada | Etapa da jornada | Fases da jornada | "
        "Fase da jornada | Estágio | Estágios | Estágio da jornada"
    ),
    "step": "Passo | Passos | Subetapa | Subetapas | Sub-etapa | Subfase | Tela | Telas",
    "step~": "Tarefa | Tarefas | Ação",
}

FACTS = {
    "persona": (
        "Persona | Perfil | Cliente | Usuário | Quem | Quem liga | De quem se trata | Personagem | Protagonista"
    ),
    "scenario": "Cenário | Situação | Contexto | Do que se trata | Assunto | Tema",
    "scope": "Escopo",
    "purpose": "Propósito | Finalidade",
    "trigger": "Gatilho",
    "customer_goal": (
        "Objetivo | Objetivo do cliente | Meta | Objetivos | Quer | O que quer | O que ela quer | O que ele quer | "
        "Motivo da visita | Motivo da ligação"
    ),
}

MORE_FACTS = {
    "title": "Título | Nome do mapa | Projeto",
    "segment": "Segmento | Público-alvo",
    "version": "Versão",
    "date": "Data | Atualizado | Data de criação",
    "authors": (
        "Autor | Autores | Equipe | Elaborado por | Feito por | Escrito por | Preparado por | Preenchido por | "
        "Autora | Participantes | Participaram"
    ),
    "company": "Empresa | Produto | Marca",
    "business_goals": "Nosso objetivo | Nossos objetivos | Queremos | O que queremos",
}

PERSONA = {
    "name": "Nome",
    "age": "Idade",
    "sex": "Sexo | Gênero",
    "occupation": "Profissão | Ocupação | Trabalho | Cargo",
    "residence": "Cidade | Local de residência | Localização | Mora em",
    "income": "Renda | Salário | Nível de renda",
    "marital_status": "Estado civil",
    "family": "Família | Filhos",
    "quote": "Citação | Frase | Lema",
    "story": "Biografia | História | Descrição",
    "goals": "Objetivos | Metas",
    "needs": "Necessidades",
    "frustrations": "Frustrações | Dores | Pontos de dor",
    "motivations": "Motivações | Motivação",
    "interests": "Interesses",
    "hobbies": "Passatempos | Lazer",
    "values": "Valores",
    "lifestyle": "Estilo de vida | Personalidade",
    "brands": "Marcas | Marcas favoritas",
    "devices": "Dispositivos",
    "social_networks": "Redes sociais",
    "fears": "Medos",
    "citizenship": "Nacionalidade",
    "country": "País",
    "patterns": "Hábitos | Comportamento",
    "attributes": "Educação | Formação | Apelido | Habilidades | Idiomas | Orçamento",
}

STAGES = {
    "awareness": "Descoberta | Consciência | Conscientização | Atenção | Reconhecimento | Necessidade | Aprendizado",
    "interest": "Interesse | Consideração | Pesquisa | Busca | Exploração | Reconhecimento do problema",
    "desire": "Desejo | Avaliação | Comparação | Escolha | Decisão | Seleção",
    "action": "Ação | Compra | Pedido | Pagamento | Reserva | Cadastro | Conversão | Contratação",
    "": (
        "Uso | Retenção | Fidelização | Lealdade | Entrega | Recebimento | Pós-venda | Recomendação | Serviço | "
        "Suporte | Pós-compra | Renovação"
    ),
}

PLACEHOLDERS = (
    "a preencher | preencher | a definir | não se aplica | n/d | sem dados | nenhum | nenhuma | seu texto aqui"
)

QUALIFIERS = (
    "cliente clientes usuário usuários consumidor consumidores visitante persona nosso nossos seu seus sua suas o a "
    "os as um uma do da dos das de principais principal chave atuais atual etapa fase cada nesta neste esta este em "
    "no na para por com durante e que minutos horas"
)

QUESTIONS = {
    "thoughts": "pensa pensam",
    "emotions": "sente sentem",
    "quotes": "diz dizem",
    "pains": "frustra incomoda problemas dificuldades",
    "barriers": "impede bloqueia",
    "ideas": "melhorar ajudar resolver",
    "owners": "responsável",
    "metrics": "medimos medir",
    "channels": "canal canais",
    "expectations": "espera esperam",
    "needs": "precisa precisam",
    "goals": "quer querem busca deseja",
    "touchpoints": "interage interagem contato",
    "questions": "pergunta perguntas dúvidas",
    "actions": "faz fazem",
}

SUBJECTS = "cliente clientes usuário usuários ele ela eles persona consumidor nós"

ASKING = "que quê como onde quem qual quais por quando quanto"

FUTURE = "deveria deveriam desejada desejadas desejados desejado futuro futura ideal"

TOGETHER = "e ou"

DURING = "durante em no na para por"

FIRST_PERSON = "eu meu minha me"

NEGATIONS = "não"
