"""The words that invented referater are made of. People and municipalities are made up."""

from random import Random

FIRST_NAMES = (
    "Agnete Aksel Alma Anne-Grethe Asger Astrid Ayşe Benedikte Bjarke Björn Bodil Carl-Emil "
    "Dagny Ditte Ejnar Elin Emre Erna Esther Fatuma Flemming Frode Gitte Gorm Grete Gudrun Hanne "
    "Hans-Henrik Hjalmar Ida Ingrid Jesper Johanne Jørn Kaj Karen-Margrethe Kirsten Knud Laura "
    "Leif Linnea Magne Mai-Britt Malthe Marius Merete Mogens Mustafa Niels-Erik Ninna Oda Oskar "
    "Palle Pernille Pieter Preben Ragnhild Rikke Rune Sanne Signe Sigurd Solvej Svend Søren "
    "Tage Thora Torben Trine Tue Ulla Valborg Verner Viggo Vibeke Yrsa Zoë Åge Åse Øjvind"
).split()
MIDDLE_NAMES = ("", "", "", "", "", "", "Bruun", "Høj", "Kjær", "P.", "Ravn", "Skov", "Vad", "B.")
LAST_NAMES = (
    "Abildtoft;Agerskov-Lund;Bakkegård;Birkmose;Brandstrup;Bøgeskov;Cederholt;Dalby-Krogh;Demirci;"
    "Ebbesgård;Elkjærhus;Engsted;Falkenborre;Fuglsangby;Grønlykke;Gyldenhøj;Haslevgård;Hedemark;"
    "Hvidtjørn;Isbrandtsen;Juelsmose;Kallehave;Klinteby;Kvistgård;Lindeskov;Lyngdorf;Marstrander;"
    "Mølgårdhus;Nørreslet;Odderskær;Overbymark;Pilegårdsen;Porsemose;Rosenvænge;Rugholt;Rytterager;"
    "Sandbjerghus;Skovfogedsen;Stjernekær;Sylvesterholm;Tangemark;Thorslunde-Bech;Tornbjerggård;"
    "Ulfskov;Vejrmosegård;Vestermark;Vindelev-Friis;Warsame;Yttesen;Æblegård;Ørnsholt;Åkerlöf;"
    "van der Velde;van Dijkstra;de la Fontaine;de Wael;von Hadersholt;af Rosenkilde;Al-Rashidi"
).split(";")

PARTIES = "A B C F I O V Ø Å".split()
ORGANISATIONS = (
    "Idrætsrådet;Ældre Sagen;Danske Handicaporganisationer;Frivilligcentret;Boligforeningen Lyngen;"
    "Landsbyrådet;Handelsstandsforeningen;Kulturelt Samråd;Faglige Seniorer;Spejdernes Samråd"
).split(";")
TITLES = (
    "afdelingsleder;udviklingskonsulent;centerchef;sekretariatsleder;sundhedskonsulent;skoleleder;"
    "daglig leder;integrationskonsulent;direktør;planlægger"
).split(";")

PLACES = (
    "Byrådssalen;Mødelokale 3;Lokale B-112, Rådhuset;Kantinen;Kulturhuset Laden;Skypemøde;"
    "Via Teams;Frivilligcentret, Havnegade 14;Rådhuset, mødelokale 201;Multisalen;"
    "Plejehjemmet Solbakken, den store stue;Jobcentret, lokale 12;Biblioteket - Lille sal"
).split(";")

# The title of a case, and what it is called in a sentence.
TOPICS = tuple(
    tuple(line.split(" | "))
    for line in """
Budgetopfølgning pr. 31. marts | budgetopfølgningen
Høring om cykelsti langs Møllevej | cykelstien langs Møllevej
Forslag til lokalplan 114: Boliger ved Havnegade | forslaget til lokalplan
Ny frivilligpolitik 2021-2024 | frivilligpolitikken
Lukketider i SFO og klub i julen | lukketiderne
Punktstøtte til frivillige foreninger | punktstøtten
10 års jubilæum for Frivilligcentret | jubilæet
Sagsbehandlingstider på børneområdet | sagsbehandlingstiderne
Udpegning af repræsentant til bestyrelsen for Kulturhuset Laden | udpegningen
Tilsynsrapport for plejehjemmet Solbakken | tilsynsrapporten
Kvalitetsstandard for hjælp til indkøb, rengøring og tøjvask | kvalitetsstandarden
Fælles værdier - hvad gør vi nu? | de fælles værdier
Ansøgning fra Lyngby-Tange Borgerforening om tilskud til legeplads | ansøgningen
Evaluering af forsøg med gratis kollektiv trafik for +65 | forsøget
Tema: Ensomhed blandt unge og ældre | temadrøftelsen
Anlægsbevilling til renovering af svømmehal | bevillingen
Godkendelse af vedtægter for brugerråd | vedtægterne
Boligsociale indsatser i Vestbyen | de boligsociale indsatser
Årsregnskab og revisionsberetning | årsregnskabet
Trafiksikkerhed ved skolerne, herunder hastighed på Byvejen | trafiksikkerheden
Ændring af takster for leje af lokaler | taksterne
Borgerforslag om bytræer | borgerforslaget
Dialogmøde med Social- og Sundhedsudvalget | dialogmødet
Revision af forretningsorden | forretningsordenen
Klimatilpasning i Å-dalen | klimatilpasningen
Strategi for digital inklusion (1. behandling) | strategien
Sprogcaféer og frivillige mentorer | sprogcaféerne
Indsats mod mobning: "Alle med" | indsatsen
Samarbejdsaftale med Region Midtøst | samarbejdsaftalen
Belægning på Torvet / valg af fliser | belægningen
Unges psykiske trivsel | trivselsindsatsen
Fordeling af § 18-midler | fordelingen
2 nye medlemmer til brugerrådet | de nye medlemmer
Flytning af genbrugspladsen | flytningen
Handicapparkering ved Rådhuset | parkeringspladserne
Lokal beskæftigelsesplan for 2022 | beskæftigelsesplanen
Møde- og aktivitetsplan | mødeplanen
Sag om støj fra skydebanen ved Klintholm Mark | støjsagen
Orientering om ny lov om ældretilsyn | den nye lov
Besøg på botilbuddet Kløvermarken | besøget
""".strip().splitlines()
)
CLOSED_TITLES = (
    "Salg af areal;Personalesag;Køb af ejendom;Kontraktforhold;Økonomisk støtte;Ekspropriation"
).split(";")

OPENINGS = (
    "{Hvem} har gennemgået {sag} og vurderer, at der er grundlag for at gå videre.",
    "Arbejdet med {sag} blev sat i gang den {dato}, og der har siden været afholdt {antal} møder.",
    (
        "Baggrunden for {sag} er en henvendelse fra {antal} borgere, der har peget på behovet "
        "for en samlet løsning."
    ),
    "Punkt 3 på den seneste dagsorden blev udsat, fordi {hvem} manglede oplysninger om {sag}.",
    "Sagen blev senest drøftet den {dato}, hvor der var enighed om at afvente {sag}.",
    "I forlængelse af budgetaftalen skal der tages stilling til {sag} inden udgangen af kvartalet.",
    "Med {sag} lægges der op til, at flere borgere får mulighed for at deltage på lige vilkår.",
    "14. juni åbner {sted} for borgerne, og {sag} skal være på plads inden da.",
    "{antal} ud af 250 adspurgte svarer, at de kender til {sag}, mens resten er i tvivl.",
)
SENTENCES = (
    "Den samlede udgift anslås til {beløb} kr., som kan holdes inden for den afsatte ramme.",
    "Fraværende forældre får tilsendt materialet og kan sende bemærkninger frem til den {dato}.",
    "Afbud til arrangementet skal gives senest to dage før, da {sted} skal kende antallet.",
    "Deltagere i forløbet får et bevis, når de har gennemført alle {antal} moduler.",
    "Beslutning om den endelige tidsplan træffes, når høringssvarene er gennemgået.",
    "Der er i alt indkommet {antal} høringssvar, hvoraf hovedparten er positive.",
    "{Hvem} følger op på {sag} og vender tilbage, når der er nyt.",
    "Sted og tid aftales nærmere med {sted}.",
    "Det fremgår af bekendtgørelsens § 16, stk. 2, at kommunen skal høre de berørte parter.",
    "Erfaringerne viser – ikke overraskende – at en tidlig indsats er både billigere og bedre.",
    "Åbningstiden er kl. 9.30-16.00 på hverdage og kl. 10-13 om lørdagen.",
    "Flere spurgte til økonomien i {sag}, herunder om der er midler til den løbende drift.",
    "Indstillingen fra arbejdsgruppen forventes klar i løbet af efteråret.",
    "Bilag til redegørelsen kan rekvireres i sekretariatet på tlf. 70 12 34 56.",
    "Det er vigtigt, at børne-, unge- og ældreområdet tænkes sammen, når {sag} gennemføres.",
    "Kommunikationen skal være let at forstå, også for borgere, der ikke har dansk som modersmål.",
    "I 2019 var tallet 4,5 pct., og i 2020 steg det til 6,2 pct.",
    "Der blev spurgt, om ikke {sted} kunne bruges i stedet.",
    "Forvaltningsområdets medarbejdere har taget godt imod {sag}.",
    "Til stede ved åbningen var også borgmesteren og repræsentanter for {antal} foreninger.",
    "Tilbagemeldingerne samles i et notat, som udsendes sammen med den næste dagsorden.",
    "Mødet i arbejdsgruppen den {dato} blev aflyst på grund af snevejr.",
    "{Sted} stiller gerne lokaler til rådighed, hvis der er brug for det.",
    "Det bemærkes, at {sag} ikke i sig selv udløser krav om en miljøvurdering.",
    "Næste møde i styregruppen er den {dato} kl. 15.30.",
    (
        "Evalueringen omfatter interviews med brugere, pårørende og medarbejdere samt en "
        "gennemgang af de seneste tre års nøgletal for området."
    ),
    "Der henvises i øvrigt til kommunens hjemmeside.",
)
SHORT = (
    "Der er afsat {beløb} kr. i 2021.",
    "Konklusion: Der arbejdes videre med {sag}.",
    "Tidsplan: Forventet opstart er den {dato}.",
    "Flere udtrykte tilfredshed med {sag}.",
    "Rådet takkede for en god orientering.",
    "2026 bliver året, hvor {sag} for alvor kommer i gang.",
)
POINTS = (
    "tidlig inddragelse af de pårørende",
    "flere mødesteder på tværs af generationer",
    "bedre belysning på stierne omkring {sted}",
    "Fri adgang til lokaler i dagtimerne",
    "økonomi og ressourcer",
    "Hvordan får vi flere unge med?",
    "kortere ventetid, også i ferieperioderne",
    (
        "en fælles indgang for foreninger, der søger støtte til nye aktiviteter, så de ikke skal "
        "henvende sig flere steder i forvaltningen"
    ),
    "transport (især aften og weekend)",
    "Samarbejde med {sted}",
)
LIST_INTRODUCTIONS = (
    "Følgende blev fremhævet:",
    "Der blev peget på:",
    "Planen har fokus på følgende områder:",
    "På mødet blev følgende nævnt:",
)
RECOMMENDATIONS = (
    "at {sag} godkendes",
    "at sagen tages til efterretning",
    "at {hvem} bemyndiges til at gennemføre {sag} inden for en ramme på {beløb} kr.",
    "at sagen sendes i høring i perioden frem til den {dato}",
    "at {sag} drøftes",
    "at udgiften finansieres af den afsatte pulje",
)
RECOMMENDERS = (
    "Det indstilles,",
    "Forvaltningen indstiller,",
    "Administrationen indstiller til rådet,",
)
DECISIONS = (
    "Godkendt.",
    "Godkendt",
    "Indstillingen blev godkendt.",
    "Taget til efterretning.",
    "Orienteringen blev taget til efterretning.",
    "Drøftet.",
    "Udsat.",
    "Anbefales.",
    "Anbefales godkendt.",
    "Rådet tiltræder indstillingen.",
    "Sagen sendes i høring.",
    "Godkendt, idet det bemærkes, at {sag} skal evalueres efter et år.",
    "Udgår.",
    "Forslaget bortfaldt.",
    "Taget af dagsordenen.",
)
LONG_DECISIONS = (
    (
        "{Hvem} orienterede om {sag}. Rådet kvitterede for orienteringen og bad om at blive holdt "
        "løbende underrettet."
    ),
    "Et flertal (A+V+C+F) godkender indstillingen. 1 medlem (O) tager forbehold.",
    "Med 5 stemmer for, 2 imod og 1, der undlod at stemme, blev indstillingen vedtaget.",
    "Ad. 1 Godkendt.",
    "Punktet blev drøftet grundigt, og der var enighed om at invitere {sted} til et kommende møde.",
    (
        "Rådet ønsker, at {hvem} undersøger mulighederne og vender tilbage med et oplæg senest den "
        "{dato}."
    ),
    "Deltagerne blev enige om, at {sag} skal på dagsordenen igen.",
    "Følgende optages som protokolbemærkning: »{Sag} bør ses i sammenhæng med budgettet.«",
)
STANDING_FIRST = (
    "Godkendelse af dagsorden;Bemærkninger til dagsordenen;Beslutninger om dagsordenen"
).split(";")
STANDING_LAST = ("Eventuelt", "Eventuelt", "Næste møde", "Evt.")
FIRST_DECISIONS = ("Godkendt.", "Ingen bemærkninger.", "Dagsordenen blev godkendt.", "-")
LAST_DECISIONS = ("Intet at bemærke.", "Intet.", "-", "Intet til dette punkt.")
ATTACHMENTS = (
    "Notat om {sag}",
    "Høringssvar - samlet",
    "Bilag 1: Oversigt over udgifter 2019-2021",
    "Kort over området.pdf",
    "Udkast til brev, version 2",
    "Præsentation fra mødet den {dato}",
    "Regneark (fordelingsnøgle)",
)
PURPOSES = (
    "Rådet skal drøfte {sag} og tage stilling til det videre forløb.",
    "Formålet er at orientere om {sag}.",
    "Der skal tages stilling til {sag}.",
)
ECONOMY = (
    "Ingen.",
    "Udgiften på {beløb} kr. afholdes inden for rammen.",
    "Ikke relevant for sagen.",
    "-",
)
LAWS = (
    "Lov om social service § 18.",
    "Kommunestyrelsesloven § 17, stk. 4.",
    "Retssikkerhedslovens § 30 og § 31.",
)
COMPETENCE = ("{Råd}", "Byrådet", "Økonomiudvalget")
HANDLING = ("{Råd} og Byrådet.", "Økonomiudvalget, Byrådet", "Sagen behandles kun i {Råd}.")
HEARING = ("Ingen.", "Sagen har været i høring frem til den {dato}.", "Ikke relevant.")
WHO = (
    "Kultur- og Fritidsafdelingen;Forvaltningen;Formanden;Center for Sundhed;Arbejdsgruppen;"
    "Teknik og Miljø;Sekretariatet;Børne- og Ungeafdelingen"
).split(";")
WHERE = (
    "Kulturhuset Laden;Biblioteket;Frivilligcentret;Skovbrynets Skole;Naboskabshuset;"
    "Vandtårnet;Gæstgivergården;Hal 2"
).split(";")
MONTHS = (
    "januar februar marts april maj juni juli august september oktober november december"
).split()
OTHER_BODIES = (
    "Økonomiudvalget;Byrådet;Social- og Sundhedsudvalget;Teknik- og Miljøudvalget;Ældrerådet;"
    "Handicaprådet"
).split(";")


def names(random: Random, count: int) -> list[str]:
    """So many names, no two alike, nor two with the same first or last name."""
    firsts = random.sample(FIRST_NAMES, count)
    lasts = random.sample(LAST_NAMES, count)
    middles = [random.choice(MIDDLE_NAMES) for _ in firsts]
    return [" ".join(filter(None, parts)) for parts in zip(firsts, middles, lasts, strict=True)]


def filled(template: str, random: Random, subject: str, council: str = "") -> str:
    """`template` with its blanks filled in; `subject` is what the case is called."""
    who, where = random.choice(WHO), random.choice(WHERE)
    amount = f"{random.randint(2, 990) * 5_000:,}".replace(",", ".")
    return template.format(
        sag=subject,
        Sag=subject[:1].upper() + subject[1:],
        hvem=_inside(who),
        Hvem=who,
        sted=where,
        Sted=where,
        dato=f"{random.randint(1, 28)}. {random.choice(MONTHS)} {random.randint(2018, 2022)}",
        antal=random.randint(3, 48),
        beløb=amount,
        Råd=council,
    )


def _inside(who: str) -> str:
    """The words as they stand inside a sentence."""
    common = ("Forvaltningen", "Formanden", "Arbejdsgruppen", "Sekretariatet")
    return who.lower() if who in common else who
