"""How people call cities here, and which city names are everyday words too."""

from __future__ import annotations

NICKNAMES = {
    "epa": "East Palo Alto", "e palo alto": "East Palo Alto", "east palo": "East Palo Alto", "east side palo alto": "East Palo Alto",
    "east paloalto": "East Palo Alto", "e p a": "East Palo Alto", "rwc": "Redwood City", "redwood": "Redwood City",
    "ssf": "South San Francisco", "south city": "South San Francisco", "s san francisco": "South San Francisco",
    "so san francisco": "South San Francisco", "south sf": "South San Francisco", "sur san francisco": "South San Francisco",
    "sf": "San Francisco", "san fran": "San Francisco", "frisco": "San Francisco", "the city": "San Francisco",
    "the mission": "San Francisco", "hmb": "Half Moon Bay", "half moon": "Half Moon Bay", "daly": "Daly City",
    "daily city": "Daly City", "sj": "San Jose", "san jo": "San Jose", "sanjo": "San Jose", "san ho": "San Jose",
    "menlo": "Menlo Park", "belle haven": "Menlo Park", "bellehaven": "Menlo Park", "mtn view": "Mountain View",
    "mt view": "Mountain View", "nfo": "North Fair Oaks", "fair oaks rwc": "North Fair Oaks",
    "fremon": "Fremont", "haywerd": "Hayward",
}  # fmt: skip

CAREFUL_NICKNAMES = frozenset({"daly", "half moon", "menlo", "redwood", "sj", "the city", "the mission"})
"""Nicknames that are everyday words as well: they count only after "live in" and the like."""

# Names that are also words, or people's names, in English or Spanish.
_ONE_WORD = (
    "alamo alpine alta anderson antelope argus arnold avalon avery badger baker ballard bangor bard bayside belden bell belmont "
    "benton bishop bodega bonita boulevard bowman bradley brandeis brea brentwood brooks byron cadiz caliente callahan camino "
    "campbell campo canyon cardiff carlotta carson caspar castle ceres challenge chester chico chino cima clayton clements clio cobb "
    "columbia commerce compton concord cool cornell corning corona coronado cottonwood coyote creston cutler cypress darwin "
    "davenport davis day delhi descanso diablo dixon doyle dublin durham eagleville earp edison edwards elk elmira empire essex "
    "etna eureka exeter fairfax felicity fellows felton fowler freedom fulton galt gazelle georgetown gerber glen glenn gonzales "
    "gorman grenada guadalupe harmony hawthorne hazard heber helena helm herald hercules highland hollywood holt homeland "
    "homewood honeydew hood hope hume huron igo imperial independence industry ione jackson jenner julian kcnp keeler keene "
    "kelsey kensington kenwood keyes lafayette lakeside lakeview lancaster landers likely lincoln linda linden lindsay livingston "
    "llano lockwood lookout lotus lucerne ludlow madeline madera madison manchester maricopa marina mariposa marshall martinez "
    "mather maxwell mecca mentone meridian milford mineral miranda mission moccasin monolith montague murphys navarro needles "
    "nelson nestor newark newell newman nice norden nuevo oasis ocean ono ontario onyx orange orleans pacheco pala palermo "
    "paradise paramount patterson patton philo piedmont pioneer plymouth poplar portola posey potrero princeton pulga ramona raymond "
    "represa rescue richmond ripley ripon rmv rmx robbins rodeo rosamond rosewood ross rsm ruth sage salida samoa sanford sanger "
    "saratoga seaside selma sheridan silverado soledad sonora standard standish stanford stanton sterling stratford strawberry "
    "sultana summerland surfside sutter taft thermal thornton topaz tracy trinidad trowbridge twain upland valencia venice victor "
    "vidal vina vista volcano wallace walnut washington waterford watts weed weldon westminster westport westwood wildwood "
    "williams willows wilton winchester windsor winters woodland woodside woody yolo zamora"
)
_SEVERAL_WORDS = (
    "american canyon", "big bear", "cherry valley", "city of industry", "del mar", "del rey", "del sur", "el centro", "el dorado",
    "el mirage", "el nido", "el portal", "el toro", "fair oaks", "fair play", "forest park", "fountain valley", "garden valley",
    "grand terrace", "green valley", "happy camp", "home gardens", "junction city", "la costa", "la grange", "la honda", "la mesa",
    "la palma", "la porte", "la puente", "lake forest", "little river", "live oak", "los alamos", "los banos", "los molinos",
    "los nietos", "los olivos", "lost hills", "mi wuk village", "mount eden", "mountain center", "oak run", "orange cove",
    "paradise park", "pine valley", "pleasant hill", "point arena", "red bluff", "rocky hill", "rough and ready", "san miguel",
    "santa maria", "santa rosa valley", "spring valley", "the sea ranch", "twin peaks", "union city", "valley center", "west point",
)  # fmt: skip
EVERYDAY = frozenset((*_ONE_WORD.split(), *_SEVERAL_WORDS))
"""City names that count only after a word of place: "in Orange", not "an orange"."""

NEVER = frozenset(
    [
        "alta",
        "bodega",
        "bonita",
        "caliente",
        "camino",
        "campo",
        "challenge",
        "cool",
        "corona",
        "descanso",
        "el segundo",
        "freedom",
        "independence",
        "industry",
        "likely",
        "madera",
        "needles",
        "nice",
        "nuevo",
        "represa",
        "represas",
        "rescue",
        "salida",
        "san quentin",
        "standard",
        "victor",
    ]
)
"""City names that people here never mean as a city: "trabajo en bodega"."""
