"""Whose lanes people write about: nouns for those who go through a journey in any trade, and what comes between.

A label keeps its meaning whoever it is about: «Задачи гостя» are «Задачи», "Donor goals" are "Goals". Words are
compared without their endings, so that one form of each stands for the others.
"""

from __future__ import annotations

PEOPLE = {
    "en": (
        "customer client user buyer visitor guest patient shopper consumer persona traveler traveller passenger "
        "student tenant member prospect subscriber participant learner pupil citizen resident donor applicant "
        "candidate employee driver rider parent child reader viewer player gamer attendee speaker homeowner "
        "borrower lender investor policyholder taxpayer voter volunteer newcomer diner sender recipient "
        "freelancer commuter cyclist pedestrian migrant claimant beneficiary payer spectator listener follower "
        "newbie person people caller mum mom mummy mommy dad daddy kid baby toddler teen teenager carer family "
        "daughter son wife husband couple senior pensioner neighbour neighbor fan runner biker camper tourist "
        "delegate exhibitor seller renter adopter refugee immigrant bride groom parishioner walker swimmer hiker "
        "fellow folk folks punter punters lady man woman girl boy"
    ),
    "ru": (
        "клиент пользователь покупатель персона гость пациент посетитель потребитель студент ученик читатель "
        "герой человек заказчик абонент пассажир турист водитель участник участница жилец жильца жильцы жильцов "
        "заявитель житель гражданин граждане горожанин донор арендатор собственник сотрудник работник кандидат "
        "соискатель родитель ребёнок ребёнка дети детей слушатель зритель игрок подписчик вкладчик заёмщик "
        "застрахованный налогоплательщик избиратель волонтёр доброволец добровольца новичок новичка получатель "
        "отправитель плательщик школьник школьница абитуриент стажёр велосипедист пешеход путешественник "
        "постоялец постояльца постояльцы постояльцев квартирант отдыхающий болельщик спортсмен обучающийся мама "
        "мамы экскурсант звонящий звонящего папа папы бабушка дедушка пенсионер юзер клиентка пациентка "
        "покупательница гостья пользовательница студентка ученица посетительница девушка парень парня женщина "
        "мужчина мужик семья семьи жена муж дочь сын старик невеста жених молодожён фанат бегун дачник рыбак "
        "фермер сосед соседка хозяин малыш подросток мамочка ребята народ люди людей чел чувак заёмщица туристка "
        "невесты прихожанин беженец"
    ),
    "fr": (
        "client cliente utilisateur utilisatrice consommateur visiteur voyageur patient patiente élève étudiant "
        "étudiante apprenant hôte locataire donateur citoyen habitant usager candidat candidate conducteur "
        "parent enfant lecteur spectateur joueur participant passager acheteur abonné adhérent bénéficiaire "
        "demandeur assuré touriste maman papa famille appelant usagère voyageuse adhérente résident habitante "
        "personne gens fille garçon dame monsieur mari femme retraité voisin voisine lycéen salarié"
    ),
    "de": (
        "kunde kunden kundin kundinnen nutzer nutzern nutzers nutzerin benutzer benutzers besucher besuchers "
        "gast gastes gäste gästen patient patienten patientin schüler schülers student studenten studentin "
        "teilnehmer teilnehmers mieter mieters spender spenders bürger bürgers bewohner bewohners bewerber "
        "bewerbers antragsteller antragstellers fahrer fahrers eltern leser lesers zuschauer spieler fahrgast "
        "fahrgastes käufer käufers mitglied mitglieds versicherten reisende reisenden lernende lernenden "
        "anwender anwenders konsument konsumenten verbraucher verbrauchers mama familie anrufer anruferin person "
        "leute schülerin besucherin käuferin mieterin bürgerin oma opa mutter vater frau mann mädchen junge "
        "rentner rentnerin nachbar nachbarin studierende studierenden azubi azubis klient klientin senioren"
    ),
    "es": (
        "cliente clienta usuario usuaria consumidor visitante huésped huespedes paciente alumno alumna "
        "estudiante viajero pasajero invitado inquilino donante ciudadano vecino solicitante candidato conductor "
        "padre hijo lector espectador jugador participante comprador socio miembro suscriptor beneficiario "
        "asegurado turista residente persona mamá papá niño niña familia gente vecina compradora pasajera madre "
        "abuela abuelo señora señor chica chico jubilado inquilina novia novio socia peregrino afiliado"
    ),
    "pt": (
        "cliente usuário usuária utilizador consumidor visitante hóspede paciente aluno aluna estudante viajante "
        "passageiro convidado inquilino doador cidadão morador solicitante candidato motorista pai filho leitor "
        "espectador jogador participante comprador sócio membro assinante beneficiário segurado turista "
        "residente persona mãe criança família pessoa gente moça moço moradora avó vovó vovô senhora senhor "
        "menina menino aposentado vizinho vizinha noiva noivo filha compradora passageira galera doadora"
    ),
}

OURS = "we мы wir nous nosotros nosotras nós"
"""Those who make the journey, where they are who does or wants something: «Что мы делаем»."""

BETWEEN = (
    "the a of s our my each their du de des del do da dos das d l la le les el los las der den dem die das vom o os as"
)
"""What may stand between a word for phases or steps and those whose they are."""

COMPOUNDED = (
    "kunden nutzer besucher gäste patienten schüler studenten teilnehmer mieter spender bürger bewerber mitarbeiter"
)
"""Those who stand at the front of a German compound: „Patientenziele“."""

SEVERAL = "steps шаги pasos passos schritte"
"""Steps that may as well be what somebody does."""
