"""Nouns and verbs of work in English and Spanish: what people are, do and where. See navigator.dialogue.facts_words_work."""

from __future__ import annotations

import re

from navigator.dialogue.facts_words_parts import LANDS


def _any(words: str) -> str:
    return "(?:" + "|".join(re.sub(r"_", " ", word) for word in words.split()) + ")"


WORKER = _any(
    "cashier cook chef baker butcher dishwasher server waiter waitress barista bartender busser bus(?:_)?boy host hostess food_runner "
    "janitor custodian housekeeper house(?:_)?cleaner cleaner maid nanny babysitter caregiver caretaker home_health_aide "
    "hha cna lvn rn nurse "
    "medical_assistant dental_assistant phlebotomist pharmacy_tech paramedic emt aide teachers?_aide para(?:_)?(?:educator|professional) "
    "para(?=_(?:at|in|for)_) teacher substitute tutor coach preschool_teacher daycare_worker (?:\\w+_)?driver trucker courier mover "
    "stocker loader picker packer "
    "order_picker forklift_operator machine_operator operator machinist assembler welder plumber electrician carpenter framer roofer "
    "painter drywaller mason landscaper gardener laborer construction_worker handyman hvac_tech mechanic (?:\\w+_)?technician installer "
    "(?:\\w+_)?tech (?:\\w+_)?worker (?:\\w+_)?agent (?:\\w+_)?clerk (?:\\w+_)?assistant (?:\\w+_)?attendant (?:\\w+_)?associate (?:\\w+_)"
    "?rep receptionist secretary "
    "bookkeeper accountant bank_teller teller paralegal social_worker case_manager interpreter translator guard gaurd security "
    "security_officer supervisor manager team_lead crew_member shift_lead sales_?(?:man|person|woman) realtor barber hair_?stylist stylist "
    "porter valet bellhop bellman stagehand bagger sorter detailer grocer foreman yard_duty lunch_lady crossing_guard coordinator "
    "specialist glazier usher manicurist esthetician seamstress tailor florist groomer lifeguard firefighter dispatcher warehouse(?:man)? "
    "farmhand "
    "(?:baggage_|package_|material_)?handler temp contractor freelancer part_timer street_vendor vendor "
    "cajer[oa] meser[oa] cociner[oa] lavaplatos panader[oa] carnicer[oa] ayudante conserje limpiador[a]? recamarera camarista mucama "
    "niner[oa] cuidador[a]? enfermer[oa] maestr[oa] asistente chofer conductor[a]? camioner[oa] trailero repartidor[a]? cargador "
    "bodeguer[oa] montacarguista operador[a]? obrer[oa] albanil carpinter[oa] pintor[a]? electricista plomer[oa] techador "
    "rofero soldador[a]? "
    "mecanic[oa] jardiner[oa] yardero jornaler[oa] campesin[oa] costurera sastre peluquer[oa] barbero estilista manicurista vendedor[a]? "
    "vendor[a]? ambulante guardia vigilante recepcionista secretari[oa] contador[a]? supervisor[a]? encargad[oa] emplead[oa] "
    "trabajador[a]? mozo garroter[oa] galopina camarera afanador[a]? intendente lavador[a]? planchador[a]? surtidor[a]? velador "
    "empacador[a]? pizcador[a]? herrero tapicero yesero "
    "domestica handyman traductor[a]? interprete"
)
# What the writer is not yet, or no longer: "cook in my country", "CNA student".
NOT_NOW = (
    r"(?! (?:students?|school|classes|class|program|programs|training|jobs?|course|license|certificate|cert|exam|test|academy|position|"
    r"apprentice\w*|work\b(?! at)|interview|openings?|in (?:jail|prison|"
    rf"{LANDS}|the army)|back home|"
    r"titulad[oa]|de profesion|graduad[oa]|en (?:mi pais|mexico|guatemala|honduras|el salvador)|by training|before|years ago|until|till|"
    r"pero (?:me corrieron|me despidieron)))"
)
# Whoever "is a ...er" or "es ...ero" does that for a living, but for these.
_NO_TRADE = _any(
    "[a-z]*mother [a-z]*father [a-z]*brother [a-z]*sister [a-z]*daughter partner renter beginner learner newcomer survivor senior junior "
    "minor teenager preteen foreigner smoker drinker [a-z]*owner member customer volunteer cancer number stranger believer sober better "
    "over "
    "under after former other sufferer user prisoner offender probationer dreamer seeker applicant sponsor neighbor victor major fighter "
    "loner "
    "winner loser gamer gambler commuter holder taxpayer ever never however boarder leader hard_worker good_worker donor debtor worker "
    "order "
    "disorder caesar color doctor [a-z]*woman man human roman german vegan christian italian indian asian guardian freshman [a-z]*american "
    "soltero soltera extranjer[oa] hereder[oa] primer[oa] tercer[oa] mayor menor principiante verdader[oa] sincer[oa] enter[oa] liger[oa] "
    "luchador[a]? trabajador[a]? deudor[a]? pasajer[oa] jugador[a]? companer[oa] heredera evangelista bautista lista era fuera caballero "
    "ingenier[oa] hospitalari[oa] madura jornada para"
)
AGENT = rf"(?!{_NO_TRADE}\b)[a-z]{{3,}}(?:er|or|ist|ian|man|woman|keeper|hand)"
OFICIO = rf"(?!{_NO_TRADE}\b)[a-z]{{3,}}(?:er[oa]|dora?|tora?|sora?|ista)"
"""A trade told by how its name ends: "auditor", "glazier", "florista", "tortillero"."""
DOES = _any(
    "clean cook drive deliver serve stock mop sew weld paint landscape garden haul roof frame caregive caretake bartend nanny babysit "
    "substitute sub sell ring_(?:up|register|people) stock_shelves "
    "assemble pack package operate teach mow bus wait bag pick prune load unload install fix repair fold wash "
    "manage supervise cut_hair wire plumb tile drywall pour_concrete park_cars walk_dogs groom tutor host cashier answer_phones "
    "ring_people_up make_beds "
    "make_deliveries make_sandwiches make_coffee do_(?:nails|hair|lashes|security|construction|landscaping|housekeeping|janitorial|"
    "drywall|inventory|quality_control|"
    "shipping|receiving|prep|catering|events|hvac|plumbing|electrical|concrete|flooring|demolition|pools|"
    "roofing|uber|doordash|deliveries|cleaning|caregiving|yard_work|temp_work|gig_work|odd_jobs|side_jobs|taxes_for|data_entry|payroll|"
    "warehouse|maintenance|demo|painting|tile) run_(?:a|the)_(?:daycare|crew|food_truck|register|forklift) care_for take_care_of watch"
)
DOING = _any(
    "cleaning cooking driving delivering serving stocking mopping sewing welding painting landscaping gardening hauling roofing framing "
    "caregiving bartending nannying babysitting substituting subbing selling assembling packing teaching mowing bussing waitressing "
    "waiting_tables bagging picking loading unloading installing folding washing cutting_hair tutoring hostessing cashiering temping "
    "doordashing freelancing detailing dispatching "
    "doing_(?:nails|hair|lashes|security|construction|landscaping|housekeeping|janitorial|drywall|roofing|uber|lyft|doordash|instacart|"
    "deliveries|cleaning|caregiving|yard_work|temp_work|gigs?|gig_work|odd_jobs|side_jobs|data_entry|payroll|warehouse|maintenance|demo|"
    "painting|tile|retail)"
)
# What one does at home too: "I clean my house", "I cook for my kids", "I drive an old Honda".
AT_HOME = (
    r"(?! (?:nothing\b|no\b|my (?!neighbo|friend|cousin|sister|aunt|uncle|boss|client)|our|mine|it|them|too|everything|after|up|dinner|"
    r"for (?:my|our|myself|fun)|the (?:house|kids|phone)|a (?:lot|car|honda|toyota)|"
    r"an old|to|well|good|really|myself|when|if|classes|school|license|jobs?|is|was))"
)
HAGO = _any(
    "limpio cocino manejo lavo pinto plancho coso vendo reparto entrego cuido atiendo despacho acomodo empaco cargo descargo corto_"
    "(?:yardas|pasto|pelo|cabello) instalo reparo arreglo_(?:carros|yardas|jardines|celulares) "
    "hago_(?:jardin\\w*|costura|pasteles|eventos|mandados|"
    "limpieza\\w*|entregas|"
    "unas|comida_para_vender|"
    "tamales|yardas|mudanzas|uber|doordash) doy_(?:clases|masajes) chambeo jalo sueldo_como mesereo ayudo_en ayudo_a_un[ao]"
)
EN_CASA = r"(?! (?:a )?(?:mi|mis|nuestr\w+|sol[oa]|la casa|de|el examen|en (?:mi|la) casa)\b)"
HACIENDO = _any(
    "pizcando surtiendo sirviendo trapeando atendiendo trabajando limpiando cocinando manejando lavando pintando planchando cosiendo "
    "vendiendo repartiendo entregando empacando cargando "
    "chambeando jalando cortando_(?:yardas|pasto|pelo) haciendo_(?:limpieza|entregas|yardas|uber|mudanzas) cuidando_(?:a_)"
    "?(?:un[ao]?s?|ninos|ancianos|"
    "viejitos|senor\\w*|adultos|gente)"
)
WORKPLACE = _any(
    "warehouse restaurant taqueria cafe bakery kitchen hotel store shop market supermarket factory plant office salon nursery farm "
    "car_wash gas_station construction landscaping retail fast_food food_service hospitality housekeeping janitorial security "
    "caregiving home_care maintenance logistics delivery restaurants kitchens hotels warehouses deli airport sfo cafeteria "
    "costco target walmart safeway amazon starbucks mcdonalds home_depot kaiser google facebook meta tesla lowes cvs "
    "jack_in_the_box panda_express pizza_hut dominos popeyes chick_fil_a five_guys panera peets philz foodsco 99_ranch winco sprouts "
    "best_buy petco petsmart old_navy tj_maxx burlington kohls macys nordstrom autozone jiffy_lube wells_fargo bofa recology samtrans "
    "dollar_tree the_gap dollar_general cheesecake_factory olive_garden applebees panaderias "
    "nursing_home care_home assisted_living convalescent retirement_home steakhouse diner bar coffee_shop donut_shop pizza_shop food_truck "
    "casino laundromat dry_cleaners? nail_salon barber_?shop body_shop tire_shop auto_shop lumber_yard loading_dock call_center "
    "dealership job_?site construction_site parking_garage stadium packing_house cannery school_district county_office "
    "walgreens fedex ups usps "
    "ikea ross marshalls chipotle wendys taco_bell burger_king subway kfc dennys ihop whole_foods trader_joes lucky sutter stanford "
    "genentech oracle united doordash uber lyft instacart in_n_out seven_eleven 711 "
    "bodega restauran(?:te|t)? restorant?e? taqueria pizzeria pizza_place taco_place cannery "
    "cocina hotel tienda mercado fabrica oficina lavanderia panaderia "
    "construccion limpieza jardineria "
    "taller(?:_mecanico)? obra nursery nurseries viveros? invernadero campo lecheria dulceria tortilleria fruteria asilo casa_hogar "
    "gasolinera imprenta "
    "carwash yarda roofing rufo mudanzas campo_de_golf empacadora polleria carniceria"
)
WARES = _any(
    "coffee burgers pizzas? tables floors toilets boxes shelves phones groceries packages trucks beds rooms dishes drinks orders "
    "sandwiches "
    "lattes carts mail trash bathrooms windows houses lawns pallets freight concrete fries tacos burritos donuts clothes shirts towels "
    "sheets "
    "cars buses tickets calls bags luggage crops strawberries flowers plants furniture appliances fences roofs parts chips tires oil"
)
MERCANCIA = _any(
    "casas oficinas platos carros camion\\w* yardas cuartos ropa comida tamales fruta verdura pisos paredes techos muebles cajas paquetes "
    "mesas banos "
    "ventanas flores uvas? fresas? lechugas? pasteles pan tortillas elotes tacos jugos celulares computadoras llantas puertas cortinas "
    "edificios "
    "albercas arboles viejitos ancianos ninos_ajenos"
)
"""What passes through one's hands at work, whatever is done to it: "pouring coffee", "flipping burgers"."""
STATION = _any(
    "fryer fry_station grill broiler (?:cash_)?register (?:assembly_|packing_|production_)?line (?:sales|shop)_floor (?:loading_)?dock "
    "(?:night_|stock_|road_|paint_)crew night_stock back_of_house front_desk host_stand dish_pit dishes prep(?:_station)? "
    "(?:\\w+_)?counter window drive_thru (?:delivery_)?route forklift switchboard phones graveyards? nights overnights "
    "(?:night|day|swing|graveyard|morning|evening|late|early|closing|opening)_shift"
)
"""Where somebody stands at work: "been on the fryer", "they put me on nights"."""
