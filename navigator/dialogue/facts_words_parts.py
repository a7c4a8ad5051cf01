"""Pieces that the patterns for people's circumstances are put together from."""

from __future__ import annotations

IM = r"(?:im|i am|we are|ive been|i have been|been|am|i|being|as an?|and|currently|still|also|now)"
SOY = r"(?:soy|estoy|somos|ando|como|siendo|ya)"
LANDS = (
    r"(?:(?:the |las? )?(?:mexico|honduras|guatemala|(?:el )?salvador|nicaragua|venezuela|colombia|peru|ecuador|"
    r"cuba|haiti|bra[sz]il|bolivia|chile|argentina|panama|costa rica|(?:la )?(?:republica )?dominican\w*|china|philippines|filipinas|india|"
    r"vietnam|tonga|fiji|ukraine|ucrania|russia|afghanistan|syria|iraq|iran|ethiopia|eritrea|"
    r"nigeria|cameroon|camerun|senegal|somalia|sudan|morocco|egypt|turkey|lebanon|sri lanka|cambodia|laos|thailand|indonesia|mongolia|"
    r"taiwan|hong kong|uganda|rwanda|gambia|liberia|jamaica|belize|guyana|uruguay|paraguay|samoa|poland|romania|nepal|"
    r"manila|guadalajara|bogota|caracas|san salvador|tegucigalpa|managua|kyiv|kabul|saigon|beijing|shanghai|mumbai|delhi|sao paulo|havana|"
    r"la habana|quito|ciudad de mexico|zacatecas|guerrero|veracruz|sinaloa|durango|nayarit|guanajuato|sonora|colima|hidalgo|tijuana|"
    r"burma|myanmar|congo|ghana|kenya|korea|yemen|pakistan|bangladesh|michoacan|oaxaca|jalisco|puebla|chiapas|"
    r"my country|mi pais|another country|otro pais|abroad|africa|centroamerica|central america|latin america))"
)
ALIEN_PAROLE = r"(?:u4u|humanitarian|immigration|advance|chnv|cuban|haitian|ukrainian|ukraine) parole"
"""Leave to enter the country, which is no parole from prison."""
US = (
    r"(?:the us|the usa|usa|america|united states|the united states|this country|the country|"
    r"the states|este pais|estados unidos|eeuu|ee uu|eua|eu|el norte)"
)
INSIDE = (
    r"(?:maguire|maple street|elmwood|santa rita|folsom|soledad|pelican bay|chowchilla|cdcr|fci \w+|county jail|jail|prison|juvie|custody|"
    r"lockup|county|the pen|penitentiary|san quentin|the county|"
    r"incarceration|la carcel|carcel|prision|la prision|el bote|bote|tambo|el tambo|la pinta|penal|el penal|encierro)"
)
JOB = r"(?:jobs?|work|gig|position|employment)"
CHAMBA = r"(?:trabajo|trabajito|chamba|chambita|jale|jalecito|empleo|job|work)"
VEHICLE = (
    r"(?:car|van|truck|rv|tent|suv|minivan|vehicle|camper|motorhome|garage|motel|trailer|"
    r"encampment|park|parking lot|street|streets|carro|coche|troca|camioneta|calle|calles|"
    r"traila|tienda de campana|carpa|motel|parque|garaje|campamento)"
)
SLEEP = (
    r"(?:sleep(?:ing|s)?|slept|liv(?:e|es|ing)|stay(?:s|ing)?|camp(?:ed|ing)?|stuck|duerm\w+|"
    r"dorm\w+|durmiendo|viv\w+|qued\w+|estoy|estamos|ando)"
)
# "trabajo" is the verb unless a word before it makes it the noun.
NOUN_BEFORE = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "un", "el", "de", "mi", "al", "del", "su", "otro", "busco", "sin", "hay", "mejor", "buen", "quiero", "ocupo", "necesito", "por",
        "para", "este", "ese", "algun", "cada", "no", "conseguir", "encontrar", "primer", "consigo", "encuentro", "tengo", "dan", "mas",
        "dar", "nuevo", "buscando", "buscar", "agarrar", "da", "perdi", "agarro", "hallo", "haya", "ni", "ningun", "tener", "cualquier",
        "tu", "les", "quiere", "necesita", "busca", "ocupa", "encuentra", "consigue", "tiene", "pide", "ofrecen", "pedir",
    )
)  # fmt: skip
