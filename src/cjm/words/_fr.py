"""How people call things on journey maps in French (see `_en`)."""

from __future__ import annotations

LANES = {
    "goals": (
        "Objectifs | Objectif | Objectifs du client | Objectif du client | Buts | But | Tâches | Tâche | "
        "Objectifs de l'utilisateur | Objectif de l'utilisateur | Intentions | Motivations"
    ),
    "business_goals": "Objectifs business | Objectifs de l'entreprise | Objectif de l'entreprise | Objectifs métier",
    "actions": (
        "Actions | Action | Actions du client | Action du client | Actions de l'utilisateur | Activités | Activité | "
        "Ce qu'il fait | Que fait le client | Fait | Comportements | Comportement | Comportement du client | "
        "Étapes du client"
    ),
    "actions~": "Description | Processus",
    "thoughts": (
        "Pensées | Pensée | Pensées du client | Ce qu'il pense | Pense | Que pense le client | Réflexions | "
        "Pensées de l'utilisateur | État d'esprit"
    ),
    "needs": "Besoins | Besoin | Besoins du client | Besoins de l'utilisateur | Déclencheurs",
    "expectations": "Attentes | Attente | Attentes du client | Attentes de l'utilisateur | Espoirs",
    "questions": "Questions | Questions du client | Questions posées",
    "emotions": (
        "Émotions | Émotion | Émotions du client | Ressenti | Ressentis | Sentiments | Sentiment | Humeur | "
        "Courbe émotionnelle | Courbe des émotions | État émotionnel | Ce qu'il ressent | Que ressent le client | "
        "Ressent | Émotions ressenties | Expérience émotionnelle"
    ),
    "touchpoints": (
        "Points de contact | Point de contact | Points de contacts | Points d'interaction | Point d'interaction | "
        "Points de contact client | Interactions"
    ),
    "channels": (
        "Canaux | Canal | Canal de communication | Canaux de communication | Canaux d'interaction | Canal utilisé"
    ),
    "pains": (
        "Points de douleur | Point de douleur | Douleurs | Irritants | Irritant | Frustrations | Frustration | "
        "Problèmes | Problème | Difficultés | Difficulté | Points de friction | Point de friction | "
        "Points négatifs | Craintes | Points faibles | Irritants du client | Freins et irritants"
    ),
    "barriers": (
        "Freins | Frein | Obstacles | Obstacle | Barrières | Barrière | Blocages | Objections | Freins à l'achat"
    ),
    "positives": (
        "Points positifs | Point positif | Points forts | Moments positifs | Satisfactions | Plaisirs | Avantages | "
        "Gains"
    ),
    "ideas": (
        "Idées | Idée | Opportunités | Opportunité | Solutions | Solution | Améliorations | Pistes d'amélioration | "
        "Opportunités d'amélioration | Recommandations | Idées d'amélioration | Axes d'amélioration | "
        "Solutions possibles | Leviers | Préconisations"
    ),
    "quotes": "Citations | Citation | Verbatims | Verbatim | Ce qu'il dit | Dit | Citations clients",
    "frontstage": "Actions visibles | Visible | Front office | Actions du personnel | Avant-scène",
    "physical_evidence": "Preuves physiques | Éléments tangibles | Supports physiques",
    "backstage": (
        "Coulisses | Back office | Processus internes | Processus de support | Invisible | Actions invisibles | "
        "Arrière-scène | Actions de l'entreprise"
    ),
    "systems": "Systèmes | Système | Outils | Outil | Technologies | Systèmes d'information | Applications",
    "metrics": (
        "Indicateurs | Indicateur | Métriques | KPI | KPIs | Indicateurs clés | Mesures | "
        "Indicateurs de performance | Indicateurs de succès"
    ),
    "ratings": "Notes attribuées | Évaluations | Évaluation",
    "ratings:importance": "Importance | Niveau d'importance",
    "ratings:satisfaction": "Satisfaction | Satisfaction client | Niveau de satisfaction | Satisfaction du client",
    "ratings:severity": "Gravité | Criticité | Sévérité",
    "ratings:priority": "Priorité | Priorités",
    "ratings:effort": "Effort | Effort client",
    "ratings:impact": "Impact",
    "comments": "Commentaires | Commentaire | Remarques | Remarque | Notes",
    "owners": (
        "Responsables | Responsable | Propriétaire | Équipe responsable | Équipes | Équipe | Acteurs internes | "
        "Parties prenantes | Département | Service responsable"
    ),
    "duration": "Durée | Temps | Délai | Durées | Temps passé",
    "status": "Statut | État | Avancement",
    "personas": "Personas | Persona | Acteurs | Acteur | Profil | Rôle | Rôles | Qui",
    "segments": "Segments | Segment | Cible | Segment client",
    "messages": "Messages | Message | Contenu | Contenus | Message clé",
    "system_response": "Réponse du système | Réaction du système",
    "experience": "Expérience | Expérience actuelle | Expérience client | Vécu",
    "evidence": "Preuves | Preuve | Sources | Source",
    "context": "Contexte | Situation",
    "devices": "Appareils | Appareil | Dispositif",
    "insights": "Enseignements | Constats",
    "moments_of_truth": "Moments de vérité | Moment de vérité | Moments clés",
}

HEADERS = {
    "phase": (
        "Étape | Étapes | Phase | Phases | Étapes du parcours | Étape du parcours | Étapes du parcours client | "
        "Étape du parcours client | Phase du parcours | Stade"
    ),
    "step": "Sous-étape | Sous-étapes | Sous étape | Sous étapes | Pas | Écran | Écrans",
    "step~": "Tâche | Tâches | Action",
}

FACTS = {
    "persona": (
        "Persona | Profil | Client | Utilisateur | Qui | Qui appelle | Personnage | De qui s'agit-il | Pour qui"
    ),
    "scenario": "Scénario | Situation | Contexte | De quoi s'agit-il | Sujet",
    "scope": "Périmètre",
    "purpose": "But de la carte | Finalité",
    "trigger": "Déclencheur",
    "customer_goal": (
        "Objectif | Objectif du client | Objectifs | But | Veut | Elle veut | Il veut | Ce qu'elle veut | "
        "Ce qu'il veut | Motif de la visite | Motif de l'appel"
    ),
}

MORE_FACTS = {
    "title": "Titre | Nom du parcours | Projet",
    "segment": "Segment | Cible",
    "state": "Type de parcours",
    "version": "Version",
    "date": "Date | Mis à jour | Mise à jour | Date de création",
    "authors": (
        "Auteur | Auteurs | Équipe | Réalisé par | Rédigé par | Rempli par | Fait par | Préparé par | Participants | "
        "Auteure"
    ),
    "company": "Entreprise | Produit | Marque",
    "business_goals": "Notre objectif | Nos objectifs | Nous voulons | On veut | Ce que nous voulons",
}

PERSONA = {
    "name": "Nom | Prénom",
    "age": "Âge",
    "sex": "Sexe | Genre",
    "occupation": "Profession | Métier | Emploi | Travail",
    "residence": "Ville | Lieu de résidence | Lieu | Habite à",
    "income": "Revenu | Revenus | Salaire",
    "marital_status": "Situation familiale | État civil",
    "family": "Famille | Enfants",
    "quote": "Citation | Devise",
    "story": "Biographie | Bio | Histoire | Description",
    "goals": "Objectifs | Buts",
    "needs": "Besoins",
    "frustrations": "Frustrations | Irritants | Points de douleur",
    "motivations": "Motivations | Motivation",
    "interests": "Intérêts | Centres d'intérêt",
    "hobbies": "Loisirs",
    "values": "Valeurs",
    "lifestyle": "Mode de vie | Personnalité",
    "brands": "Marques | Marques préférées",
    "devices": "Appareils",
    "social_networks": "Réseaux sociaux",
    "fears": "Peurs | Craintes",
    "citizenship": "Nationalité",
    "country": "Pays",
    "patterns": "Habitudes | Comportement",
    "attributes": "Formation | Études | Surnom | Compétences | Langues | Budget",
}

STAGES = {
    "awareness": "Découverte | Prise de conscience | Notoriété | Attention | Sensibilisation | Connaissance | Besoin",
    "interest": "Intérêt | Recherche | Considération | Information | Exploration | Recherche d'informations",
    "desire": "Désir | Évaluation | Comparaison | Choix | Décision | Sélection | Préférence",
    "action": "Achat | Commande | Paiement | Réservation | Inscription | Conversion | Souscription | Acte d'achat",
    "": (
        "Utilisation | Fidélisation | Fidélité | Livraison | Réception | Après-vente | Recommandation | Service | "
        "Usage | Rétention | Support | Après-achat | Renouvellement"
    ),
}

PLACEHOLDERS = "à compléter | à remplir | à définir | s.o. | sans objet | néant | aucun | aucune | votre texte ici"

QUALIFIERS = (
    "client clients cliente utilisateur utilisateurs consommateur consommateurs visiteur visiteurs persona notre nos "
    "votre vos son ses leur leurs le la les l d du de des un une principaux principales principal principale clés "
    "clé actuels actuelles actuel actuelle étape étapes phase chaque cette à au aux dans pour par pendant en sur ce "
    "que qu il elle réel réelle prévu prévue minutes heures jours"
)

QUESTIONS = {
    "thoughts": "pense pensent",
    "emotions": "ressent ressentent éprouve",
    "quotes": "dit disent",
    "pains": "frustre gêne dérange difficultés problèmes irrite",
    "barriers": "empêche bloque freine",
    "ideas": "améliorer aider résoudre",
    "owners": "responsable",
    "metrics": "mesurer mesure",
    "channels": "canal canaux",
    "expectations": "attend attendent espère",
    "needs": "besoin besoins",
    "goals": "veut veulent cherche souhaite",
    "touchpoints": "interagit interagissent contact",
    "questions": "demande questions",
    "actions": "fait font",
}

SUBJECTS = "client clients utilisateur utilisateurs il elle ils persona consommateur visiteur on nous"

ASKING = "que qu qui quoi quel quels quelle quelles comment où pourquoi quand combien"

FUTURE = "devrait devraient visée visées visé souhaitée souhaitées souhaités souhaité futur future cible idéal idéale"

TOGETHER = "et ou"

DURING = "pendant à au aux dans en pour"

FIRST_PERSON = "je mon ma mes moi"

NEGATIONS = "pas"
