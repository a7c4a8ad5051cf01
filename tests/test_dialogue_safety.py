"""The crisis screen fires on danger now, said outright or hinted, and not on what only sounds alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from navigator.dialogue.phrases import Phrases
from navigator.dialogue.safety import GSM_LETTERS, GSM_SEGMENT, SafetyScreen, Situation, read_situations
from navigator.errors import KnowledgeError
from navigator.knowledge.yaml_files import read_yaml

FILE = Path(__file__).parents[1] / "knowledge" / "safety.yaml"
WORDS = FILE.with_name("safety_words.yaml")

DANGER_EN = """
medical_emergency | M 55 here about EDD. Halfway through the form his speech got slurred
medical_emergency | asked about truck driving and can't lift his right arm all of a sudden
violence_now | he held my head under water last night
violence_now | my ex texted me a picture of a bullet
trafficking | they lock us in the trailer after the harvest
suicide | goodbye, take care of my dog
suicide | i loaded the shotgun
suicide | i want to die
suicide | i want to kill myself
suicide | I've been thinking about suicide
suicide | im feeling suicidal and i dont know who to call
suicide | i cant do this anymore my kids would be better off
suicide | i dont wanna b here no more nobody wud even notice
suicide | dont wanna be here anymore
suicide | nobody would notice if i was gone
suicide | my family would be better off without me
suicide | everyone would be better off if i was dead
suicide | i wish i was dead
suicide | i wish i was never born
suicide | I don't want to live anymore
suicide | i dont want to wake up tomorrow
suicide | i just want to go to sleep and never wake up
suicide | i want it all to end
suicide | thinking about ending it all
suicide | he says he wants to end it all tonight
suicide | I am thinking about ending my life tonight
suicide | im going to end my life tonight
suicide | whats the point of living, no job no home no kids
suicide | i have nothing to live for
suicide | no reason to live since she left
suicide | im tired of living
suicide | life isn't worth living
suicide | I have a gun to my head
suicide | i feel like jumping off a bridge
suicide | i might step in front of the train
suicide | i keep thinking about hurting myself
suicide | i cut myself again last night
suicide | kms fr
suicide | i wanna unalive myself
suicide | my son says he wants to die
suicide | my friend is talking about killing himself
suicide | my sister is suicidal what do i do
suicide | Lost my job and my house. I think I'm going to kill myself.
suicide | i got laid off and honestly i'd rather be dead
suicide | goodbye forever, thanks for trying
suicide | this is goodbye
suicide | im done with life
suicide | ready to give up on life
suicide | i dont see a reason to keep living
suicide | im just a burden to everyone and they would be better off
suicide | I hope I don't wake up tomorrow
suicide | sucidal thoughts again
suicide | no one would miss me
suicide | i want to disappear forever
suicide | cant go on living like this
suicide | i wrote my goodbye letter
suicide | i dont want to be alive
suicide | i wont be here tomorrow so dont bother with the class
suicide | thoughts of suicide every night
suicide | i want to slit my wrists
suicide | i tried to kill myself last night
suicide | what's the suicide hotline number
suicide | i would rather die than go back to the shelter
violence_now | he is hitting me right now
violence_now | my husband is beating me help
violence_now | my boyfriend just choked me
violence_now | he has a gun and wont let me leave
violence_now | my ex is outside my door with a knife
violence_now | he said he's going to kill me
violence_now | im afraid he will kill me if i leave
violence_now | i fear for my life
violence_now | my husband hit me last night and i'm scared to go home
violence_now | hes breaking down my door
violence_now | someone is following me right now
violence_now | i was just raped
violence_now | he threatened to kill me and the kids
violence_now | im hiding in the bathroom from my boyfriend
violence_now | he locked me in the house
violence_now | my neighbor is beating his wife
violence_now | my dad is hitting my mom
violence_now | they are shooting outside
violence_now | she stabbed at me and is trying to kill me
violence_now | im not safe here right now
violence_now | he strangled me yesterday
violence_now | my life is in danger
violence_now | he keeps punching me
violence_now | got beat up tonight by my bf and nowhere to go
trafficking | my boss took my passport and won't let me leave
trafficking | they took our passports and we cant leave until we pay the debt
trafficking | my boyfriend makes me have sex with men for money
trafficking | im being trafficked
trafficking | he forces me to sell my body
trafficking | my employer keeps my passport and doesnt pay me
trafficking | we work without pay and they lock us in at night
trafficking | boss says he'll call ice if i quit
trafficking | my pimp is looking for me
trafficking | the family i work for won't let me leave the house
trafficking | forced labor at a farm
trafficking | I owe the coyote and they wont let me go
child_danger | i left alone my baby and im at work
child_danger | my boyfriend is hitting my son
child_danger | someone touched my daughter
child_danger | i think my neighbor abuses her kids
child_danger | my stepdad touches me at night
child_danger | im afraid im going to hurt my baby
child_danger | my daughter is missing
child_danger | he left the toddler alone in the car
child_danger | my dad beats me and im 14
child_danger | i need to report child abuse
child_danger | my ex kidnapped my son
child_danger | the babysitter is shaking the baby
overdose | my brother took pills and wont wake up
overdose | i took a whole bottle of tylenol
overdose | i think my friend is overdosing
overdose | my son swallowed bleach
overdose | she took too many pills
overdose | i just took 30 pills
overdose | my roommate overdosed he is blue
overdose | my toddler ate my pills
overdose | i took a bunch of xanax and drank
overdose | he shot up and wont wake up
overdose | i gave him narcan but hes not breathing
medical_emergency | my mom isn't breathing
medical_emergency | my dad is having a heart attack
medical_emergency | he is unconscious on the floor
medical_emergency | i have chest pain and cant breathe
medical_emergency | my baby is choking
medical_emergency | my water broke and im alone
medical_emergency | my friend got shot
medical_emergency | i think im having a stroke
medical_emergency | she is bleeding a lot and pregnant
medical_emergency | my husband passed out and wont wake up
medical_emergency | need an ambulance
"""

DANGER_ES = """
medical_emergency | hombre 60, vino por lo del desempleo, de pronto habla enredado
medical_emergency | de repente no encuentra las palabras, lado izquierdo debil
violence_now | anoche me metio la cabeza al agua
violence_now | mi ex me mando foto de una bala
suicide | cargue la escopeta
suicide | adios, cuiden a mi perro
suicide | nadie me va a extrañar
suicide | ya no quiero vivir
suicide | me quiero morir
suicide | quiero matarme
suicide | ya no aguanto quiero morirme
suicide | estoy pensando en suicidarme
suicide | pienso en quitarme la vida
suicide | mis hijos estarian mejor sin mi
suicide | nadie me extrañaría si me muero
suicide | no le veo sentido a la vida
suicide | ya no quiero seguir viviendo
suicide | quisiera dormirme y no despertar
suicide | quiero desaparecer para siempre
suicide | para qué seguir viviendo
suicide | estoy cansada de vivir
suicide | mejor muerta que seguir así
suicide | no tengo razon para vivir
suicide | me voy a matar
suicide | mi hijo dice que se quiere matar
suicide | mi hermana se quiere quitar la vida
suicide | kiero acabar con mi vida
suicide | quiero terminar con todo
suicide | ojalá no despertara mañana
suicide | tengo ganas de morirme
suicide | no vale la pena vivir
suicide | me corto los brazos
suicide | quiero aventarme del puente
suicide | me voy a aventar al tren
suicide | todos estarían mejor si yo no estuviera
suicide | nadie se daria cuenta si me muero
suicide | ya no quiero estar en este mundo
suicide | ya no puedo mas, quiero morir
suicide | tengo pensamientos suicidas
suicide | perdí las ganas de vivir
suicide | prefiero morir que seguir asi
suicide | mi amigo se quiere suicidar
suicide | adios para siempre
suicide | no quiero vivir, perdí todo
suicide | pienso mucho en la muerte y en matarme
suicide | soy una carga para todos, mejor me muero
suicide | quiero hacerme daño
violence_now | mi esposo me esta pegando
violence_now | me está golpeando ahorita
violence_now | mi esposo me pegó anoche y tengo miedo de volver
violence_now | me quiere matar
violence_now | dice que me va a matar si lo dejo
violence_now | tengo miedo de que me mate
violence_now | mi ex tiene una pistola y esta afuera
violence_now | no me deja salir de la casa
violence_now | me tiene encerrada
violence_now | me amenazó de muerte
violence_now | temo por mi vida
violence_now | me ahorcó ayer
violence_now | estoy escondida en el baño
violence_now | me acaba de golpear
violence_now | me violaron anoche
violence_now | auxilio me estan pegando
violence_now | hay balazos afuera
violence_now | me esta siguiendo un hombre
violence_now | estoy en peligro
violence_now | le esta pegando a mi mama
violence_now | trae un cuchillo
violence_now | mi novio me amenaza con un cuchillo
trafficking | mi patrón me quitó el pasaporte y no me deja salir
trafficking | me obligan a prostituirme
trafficking | nos tienen encerrados trabajando
trafficking | me quitaron el pasaporte
trafficking | le debo al coyote y no me dejan irme
trafficking | mi jefe dice que va a llamar a la migra si renuncio
trafficking | la señora me tiene los papeles y no me deja salir
trafficking | nos hacen trabajar sin pago y nos amenazan
trafficking | soy victima de trata de personas
trafficking | me vendieron con unos hombres
child_danger | deje solo a mi bebe en la casa
child_danger | mi esposo le pega a mi hijo
child_danger | abusaron de mi hija
child_danger | mi tio toca a mi hija
child_danger | quiero reportar maltrato infantil
child_danger | mi padrastro me toca
child_danger | los niños estan solos encerrados en la casa
child_danger | se robaron a mi hijo
child_danger | mi hija esta desaparecida
child_danger | tengo miedo de lastimar a mi bebe
overdose | Mi hermano se tomo un monton de pastillas y no despierta que hago
overdose | se tomo todas las pastillas
overdose | me tomé un frasco de pastillas
overdose | mi niño se tomo el cloro
overdose | creo que es una sobredosis
overdose | mi amiga se tomo muchas pastillas
overdose | mi hijo se trago unas pastillas
overdose | tomo veneno para ratas
medical_emergency | mi mama no respira
medical_emergency | mi papa no reacciona
medical_emergency | le esta dando un infarto
medical_emergency | esta inconsciente
medical_emergency | me duele mucho el pecho y no puedo respirar
medical_emergency | se me rompio la fuente
medical_emergency | mi bebe se esta ahogando
medical_emergency | esta sangrando mucho
medical_emergency | le dispararon a mi primo
medical_emergency | se desmayo y no despierta
medical_emergency | necesito una ambulancia
"""

SAFE_EN = """
I tried to kill myself as a teenager, that was 20 years ago
client overdosed years back, clean now
he hit me with a big fee for the apartment application
this job is killing me
my feet are killing me after a shift
the commute is killing me
im dying to start the program
i'm dying to know what it pays
how do i kill the interview
kill the interview and get the job
killing time until class
shoot me an email
can you shoot me the address
i got an overdose of homework
overdose prevention training classes
how do i get narcan certified
how do I become a suicide prevention counselor
suicide prevention hotline volunteer jobs
my uncle killed himself years ago and I want grief support
my brother committed suicide last year, is there a grief group
i lost my mom to suicide, need counseling
i was suicidal years ago and now i want to help others
i tried to kill myself when i was a teen, im ok now and want to be a counselor
my husband used to hit me, i left and need a lawyer
my ex abused me and i need a restraining order
domestic violence counselor training
i survived domestic violence and need housing
i want to work with domestic violence survivors
how do i become a 911 dispatcher
911 operator jobs
ambulance driver jobs
ambulance bill i cant pay
cpr class near me
emt training, learn what to do when someone is not breathing
i had a heart attack last year and cant lift
my mom had a stroke last year, i take care of her
gave me a heart attack when i saw the bill
this rent gave me a heart attack
stroke survivor looking for light work
im a seizure patient, can i drive for work
phlebotomy class, i pass out at blood
passing out flyers for cash
i passed out resumes all day
i cant breathe with all these bills
need room to breathe on my debt
my boss is killing me with these hours
my boss is going to kill me if im late again
my mom will kill me if i drop out
i could kill for a day job
dead end job, want out
this is a dead end, i want a career
i'm dead tired after nights
the battery in my car is dead
my phone died and i need a new one
my dad died and i need help with the funeral
my dog is dying
death certificate, how do i get one
i want to be a hospice nurse for people who are dying
death benefits for my kids
die cutting machine operator jobs
tool and die apprenticeship
jump into a new career
i want to jump in to the trades
i want to drive a train
bridge to college program
caltrain to work
how do i get from the train to the college
golden gate bridge district jobs
hang drywall jobs
gun store permit
security guard gun permit
guard card with firearm training
knife skills for cooks
nail gun training for roofing
photo shooting classes
shoot hoops with kids, youth program
shots for my kids, vaccine records
i need shot records for school
flu shot clinic
got my covid shot yesterday
i need to cut my hours
they cut my hours
cut hair school
burned myself out working two jobs
im killing myself working two jobs
i hurt myself at work lifting boxes
i cut myself at work in the kitchen, workers comp?
hurt my back on the job
took my pills for blood pressure, ran out, no insurance
i take my meds every day but lost medi-cal
i took my blood pressure pills this morning
need help paying for pills
pharmacy tech, counting pills
my mom took the wrong bus
i took a whole class and failed
took all my money to pay rent
he took my car and i cant get to work
my ex took my kids to school
trafficking awareness course
human trafficking advocate job
labor law clinic
labor day schedule
i lost my passport
need a passport photo
my passport expired
boss won't let me leave early for class
my job wont let me take time off
forced to work overtime
they make me work weekends
boss doesnt pay overtime
my boss didnt pay me last check
landlord wont let me out of my lease
who do i call about ice, immigration lawyer
child abuse mandated reporter training
child abuse clearance for daycare job
live scan for child abuse index
i cant leave my kids alone to go to class
who will watch my baby, i cant leave him alone
i dont want to leave my kids alone at night
leave me alone
im raising my kids alone
living alone, need food
im alone with 2 kids and no job
i want to live in a better place
i dont want to live in this apartment anymore
i dont want to live here anymore, need a new place
tired of living in my car
tired of living paycheck to paycheck
sick of living with my parents
i dont want to be here at this job anymore
i dont want to be a cna anymore
i cant do this job anymore
i cant do this anymore, need a new career
cant take this job anymore
i cant go on like this on minimum wage
i give up on applying online
whats the point of college
is there a point to getting a ged
no point in applying with a record
my kids would be better off in a better school
would i be better off financially working part time
better off with a trade or college?
nobody would hire me
no one will even look at my resume
nobody cares about felons
i feel hopeless about finding work
im so depressed, need therapy
need counseling for anxiety
i feel like giving up on job search
what happens if i miss a class
will anyone notice a gap in my resume
life insurance agent jobs
life skills class
end my lease early
end of contract, laid off
my unemployment is ending
i want to end my marriage, need divorce help
take my own lunch
goodbye thanks for your help
ok bye
im gonna be late tomorrow
i wont be here tomorrow, im at work. is the office open friday?
wake up early for the job
my alarm doesnt wake me
attack dogs security job
heart attack prevention class
violence prevention program for youth
gang violence in my neighborhood, want to move
i was robbed last year and lost my id
crime scene cleanup jobs
self defense class
criminal justice degree
police academy
how to become a firefighter
poison control job
pest control license
bleach and cleaning supplies for house cleaning job
chemical safety training
hit me up when class starts
hit the gym
beat the deadline
beats me
this line is murder
traffic is murder on 101
the heat is suffocating in the warehouse
im drowning in debt
drowning in bills
choking on student debt
bleeding money on rent
my car was hit and i cant get to work
crash course in excel
my son is missing school
my kids are missing shots
my check is missing
kids missing birth certificates
i'd die for a union job
i almost died laughing
died of embarrassment at the interview
deadline for fafsa
suicide squad movie
i want to help people who are suicidal, what job is that
safe place to leave my kid while i work
is it safe to give my ssn
im safe now, need housing after leaving my ex
shelter for women
i'm afraid of losing my job
scared i will lose my apartment
scared to apply
afraid to use computers
i need an escape from retail
"""

SAFE_ES = """
mi jefe me mata si vuelvo a faltar
mis rodillas me estan matando de tanto limpiar
traigo la soga al cuello con las deudas
me dio un derrame hace 4 años y ya estoy bien
no puedo respirar con tanto trabajo
los impuestos me matan
este trabajo me esta matando
me muero de hambre
me muero de ganas de empezar
me muero de risa
me muero de sueño en el turno
matar el tiempo
como mato las cucarachas del apartamento
me mato trabajando y no alcanza
me estoy matando en dos trabajos
la espalda me esta matando
el calor me mata en la cocina
mi jefe me va a matar si llego tarde
mi mama me mata si dejo la escuela
me da un infarto con la renta
casi me da un infarto cuando vi el bil
me dio un infarto el año pasado y no puedo cargar
a mi papa le dio un derrame hace dos años
como puedo ser consejera de prevención del suicidio
mi tio se suicidó hace años y busco apoyo de duelo
mi hermano murió de sobredosis el año pasado, busco grupo de duelo
clases de prevencion de sobredosis
sobredosis de tarea
me tomé las pastillas de la presion y ya no tengo
necesito pastillas para la diabetes
se me acabo la metformina y no tengo seguro. mi hermana tiene de la misma, me puedo tomar la de ella?
ayuda para pagar medicinas
mi esposo me pegaba, ya me separé y busco abogado
sobreviví violencia doméstica y busco vivienda
quiero ayudar a mujeres con violencia domestica
orden de restricción contra mi ex
quiero trabajar en el 911
trabajo de chofer de ambulancia
no puedo pagar la ambulancia
curso de primeros auxilios
clases de rcp
no quiero vivir aqui, quiero mudarme
ya no quiero vivir con mi suegra
no quiero vivir en la calle
cansada de vivir al dia
cansado de vivir en mi carro
ya no quiero trabajar en limpieza
ya no quiero estar en este trabajo
ya no aguanto este trabajo
ya no aguanto la espalda
ya no aguanto a mi jefe
ya no puedo mas con la renta
quiero acabar la prepa
quiero terminar el ged
quiero terminar con mis deudas
acabar con las deudas
para que sirve el ged
no tiene sentido estudiar tanto
no vale la pena ir al colegio
perdi el trabajo y no se que hacer
no le veo caso a aplicar
no tengo ganas de trabajar en restaurante
mi mama murio y necesito ayuda con el funeral
acta de defunción
se murio mi carro
mi celular se murió
adios gracias
hasta mañana
cortar el pelo, curso de barberia
me cortaron la luz
me van a cortar el agua
me cortaron las horas
me corté en el trabajo con un cuchillo
me lastime la espalda en el trabajo
me pegué en la rodilla en el trabajo
cuchillos de cocina
trabajo en la carniceria
permiso de portar arma para guardia
trabajo de seguridad con pistola
curso de tiro
mi jefe no me deja salir temprano a la clase
en el trabajo no me dejan ir al baño
me obligan a trabajar horas extra
nos hacen trabajar los domingos
no me pagan overtime
mi patron no me pago la semana
me quitaron la licencia
se me perdio el pasaporte
renovar mi pasaporte mexicano
me robaron la cartera con mi pasaporte
abogado de inmigracion
tengo miedo de la migra
curso de trata de personas para voluntarios
no tengo con quien dejar a mis hijos
no puedo dejar solo a mi bebe para ir a clase
no quiero dejar solos a mis hijos
quien cuida a mi niño mientras trabajo
crio sola a mis hijos
estoy sola con dos hijos
soy madre soltera
vivo solo y necesito comida
me siento sola
me siento triste y deprimida
busco terapia
ansiedad y estres, busco ayuda
mi hijo tiene problemas en la escuela
le pegan en la escuela a la hora de salir? busco programa despues de clases
curso de maltrato infantil para niñeras
clase de crianza
cuando era niña me pegaban
quiero ser policia
quiero ser bombero
prevencion de violencia para jovenes
me ahogo en deudas
estoy ahogado en deudas
me desangro pagando renta
me da pena pedir ayuda
no respondo llamadas en el trabajo
no me responde el edd
el dueño no responde
mi correo no responde
dolor de espalda
me duele la espalda por cargar
dolor de rodilla
contracciones de la economia
parto el lunes a mi nuevo trabajo
fuente de trabajo
fuente de ingresos
una fuente de ayuda
mi carro no da para mas
ataque de nervios
clase para dejar de fumar
seguro de vida
quiero cambiar mi vida
quiero una vida mejor
empezar una nueva vida
vida nueva, trabajo nuevo
no me alcanza para vivir
costo de vida
donde vivir barato
desaparecio mi cheque
desaparecer mi deuda
mi solicitud se perdio
no encuentro guarderia para mi hijo
mis hijos estarian mejor en otra escuela
estaria mejor con un trabajo de dia
mejor sin carro que con deuda
nadie me contrata
nadie me ayuda
nadie contesta en el edd
soy una persona trabajadora
carga publica
trabajo de carga y descarga
me urge trabajo
me urge la renta
estoy desesperada por trabajo
ya no se que hacer con las deudas
no puedo seguir asi con este sueldo
la renta me esta ahorcando
me ahorca la deuda
el trafico me mata
matar dos pajaros de un tiro
quiero morirme de verguenza
se llevaron mi carro
llevo a mis hijos a la escuela y trabajo
mi ex se llevo los papeles
veneno para cucarachas
trabajo de control de plagas
quimicos de limpieza
"""


HINTED = """
im so tired of fighting, i think everybody be happier if i wasnt around
honestly some nights i just wanna drive off the road and be done
nobody would care if i dropped dead tmrw
I don't see the point anymore. nothing ever gets better and i just want to sleep forever
i have pills and im thinking about taking all of them
been crying all day, i dont think i can stay alive much longer
i just wanna die already
life aint worth it no more
im gonna end it
if i cant find work by friday im gonna end it all
whats the point of being alive
i keep picturing myself dead
i'm scared of what i might do to myself
he put his hands on my throat last night
he's threatening me with a knife rn
my bf wont let me out the apartment and took my phone
my ex found out where i live and he says he gonna shoot me
please help hes gonna hurt me
he beat me up so bad i cant see out my eye
i ran out the house barefoot he was trying to kill me
me and my kids are hiding from my husband at the laundromat
my manager has our passports and we sleep at the restaurant he dont pay us
a man brought me here and now i have to sleep with his friends to pay my debt
they said if we leave they will call immigration on us, we arent paid
my baby got left in the car and its hot
my cousin been touching my little girl
the lady next door leaves her toddler alone all night
my mom is unconscious what do i do
my brother is od'ing
my girlfriend drank a bottle of vodka and took all her anxiety pills
grandma swallowed too many of her pills by accident
i cant feel my left arm and my chest hurts
my friend isnt waking up and his lips are blue
theres so much blood im pregnant
my 5 year old drank something under the sink
ya no puedo con la vida
siento que estorbo, mejor que ya no este
a veces pienso que mis hijos estarian mejor si ya no estoy
ya me quiero ir de este mundo
quiero dormir y ya no despertar nunca
no quiero seguir viva
me quiero quitar la vida
mi esposo me puso un cuchillo en el cuello
mi marido llego tomado y me esta aventando cosas
me dijo que si lo dejo me mata
mi novio me encerró y me quitó el celular
nos amenazó con una pistola a mi y a mis hijos
el señor para el que trabajo no me paga y no me deja salir, tiene mi pasaporte
me trajeron con engaños y me hacen acostarme con hombres
mi cuñado toca a mi niña
la vecina deja a su bebe solo toda la noche
mi hija se tomo las pastillas de mi mama
mi esposo no despierta y esta frio
mi abuelo se cayo y no responde
me siento muy mal me duele el pecho y el brazo
creo que mi amiga se quiere matar
mi hermano dice que ya no quiere vivir
me pega y hoy me saco una pistola
si regreso a la casa me mata
idk why im still here tbh nobody needs me, thought about the tracks by my house
I have been saving up my pills
what if i just wasnt here. would anyone even call
i already picked the day
i dont think im gonna be here for christmas
everything hurts n i want to go home to god
tell my daughter i tried
i lost everything and now the only way out is death
she's standing on the roof of our building
my boy said he'd rather be dead than go back to school
i can't stop thinking how much easier it would be if i was dead
my insurance pays more if im dead
I'm gonna swallow everything in the cabinet
im bleeding he hit me with a bottle
hes got my kids in the car and hes drunk and said hell drive off the cliff
my ex is in the parking lot w a bat
i jumped out of his car cause he pulled a knife
she keeps throwing stuff at me and i locked myself in the garage
he said if he cant have me nobody can
my roommate tried to rape me
my stepbrother keeps getting in my bed
my neighbor's toddler is wandering in the street alone
mom locks my little brother in the closet
my cousin drank drain cleaner
my grandma mixed up her pills took like 20
my friend took something at a party and she is foaming at the mouth
my dad clutching his chest he cant talk
i got stabbed
shes having a seizure right now
woman i work for has my papers and i sleep in the garage, cant go out
we were told jobs at a hotel but they make us do massages with extras
hello i am being held in a house and forced to work
quisiera cerrar los ojos y no abrirlos nunca mas
ya tengo las pastillas listas
me dan ganas de aventarme al freeway
mi vida no vale nada mejor me voy
si no fuera por mis hijos ya me hubiera matado
mi hija de 15 se corta los brazos
encontre una carta de despedida de mi hijo
estoy arriba del puente
mi esposo anda armado y me busca
me pego en la cara y me sangra la boca
esta golpeando la puerta y dice que nos va a quemar
me jalo del pelo y me aventó contra la pared hace rato
me quiere hacer daño mi ex esta afuera de mi trabajo
mi suegro manosea a mi niña
mi marido le esta pegando con un cable al niño
mi sobrino se trago una pila
mi esposa tomo cloro
se tomo como 30 pastillas
mi mama se puso morada y no contesta
le dio un ataque y esta tirado convulsionando
tengo un dolor muy fuerte en el pecho y se me duerme el brazo
mi bebe de 2 meses no respira bien
el contratista nos quito los pasaportes
me hace trabajar en la calle y le tengo que dar todo el dinero
I don't think I want to live through another month of this
sometimes i think about just not waking up
im so done. i got nobody and no reason to get up
nobody loves me i just want it over with
I'm 52, lost my house, lost my wife, I look at my gun every night
feel like the world would keep going fine without me
i just want to close my eyes and be gone
can't see a way forward, thinking of taking my life
Everyday I think about driving into a wall
my best friend sent me a text saying she loves me and goodbye and isnt answering
im in the bathroom with a razor
i took something to make it stop hurting
my husband choked me till i passed out last week and he's home tonight
he shoved me into the wall and took my keys so i cant leave
my boyfriend says if i leave he'll find me and kill me
he's drunk again and throwing things, kids are scared
my stalker is outside the building
my uncle raped me
I'm being forced to have sex to pay rent by my landlord
they keep us in a house and take our pay
my stepdad comes into my room at night
a man is trying to take my kid
i shook my baby
my kid swallowed a bunch of vitamins with iron
he stopped breathing
my friend drank way too much and wont wake up
my mother fell and is bleeding from the head
ya no le encuentro sentido a nada, ya no quiero estar aqui
a veces quisiera no despertar
pienso que todos estarian mejor sin mi
no tengo fuerzas para seguir viviendo
me siento tan mal que me quiero quitar la vida
tengo un cuchillo y me quiero cortar
mi marido me golpeo y me corrio de la casa con mis hijos
me amenaza con matarme si llamo a la policia
mi ex me esta esperando afuera con una pistola
mi papa esta golpeando a mi mama en este momento
el patron nos tiene amenazados y no nos paga
me quieren obligar a vender mi cuerpo
mi hermanito de 3 años esta solo en el departamento
mi primo abusa de mi hermana de 9
mi tia se tomo muchas pastillas para dormir
mi esposo se desmayo y no respira
mi hijo esta convulsionando
se esta desangrando
i really dont want to be alive anymore, tired of being a failure
if i have to sleep outside one more night ill kill myself
I have been planning how to end my life
my mom tried to hang herself this morning
my boyfriend is threatening suicide if i leave
i took 2 bottles of nyquil pills to sleep forever
please dont look for me after tonight
i keep having thoughts of hurting myself
my babys father is pointing a gun at us
he just punched me in the face and im bleeding
he said he will burn the house down with us in it
im locked in the bedroom he took the door handle off
my ex broke in and hes in my living room
some guy has been following me since the bus stop
My boss locks us inside the warehouse overnight
they brought me from mexico and took my passport, i cant leave
my aunt makes me clean all day and wont let me go to school or leave
my 3 year old is alone at home rn
i hit my kid too hard and he wont stop crying
grandpa collapsed and hes not moving
my friend is having a bad reaction to drugs, shes turning blue
theres a man bleeding in front of the building
i think my water broke im only 7 months
my coworker isnt breathing
ya no le hallo sentido a vivir asi
quiero que todo termine, ya no puedo con esto
mi mejor amiga me mando un mensaje de despedida
si me muero nadie se entera
estoy parada en el puente
tengo pensamientos de hacerme daño
mi esposo me esta amenazando con una pistola
me encerro en el cuarto y no me deja salir
me pego con el cinto y tengo sangre
mi ex dice que me va a quemar la casa
un hombre me esta siguiendo en la calle
mi patrona me tiene encerrada y no me paga
me obligan a acostarme con clientes
el novio de mi mama me toca cuando ella no esta
mi vecina le esta pegando a su niña ahorita
mi niña se comio unas pastillas
mi hermano esta tirado en el piso y no reacciona
se esta ahogando mi abuelo con comida
"""

HARDSHIP = """
i need to find work before my unemployment ends
my son needs shots before school starts
this class is killer hard
i want to be an emt and help people who overdose
do you have suicide prevention training for peer counselors
my ex is behind on child support
how do i get full custody
he hit my car and drove off, now i cant get to work
i was in a car accident last month and cant work
i need a restraining order lawyer
i left my abusive ex two years ago and need a career
my landlord threatened to evict me
my landlord threatened to call ice on us because we complained about mold
my boss yells at me every day
my boss stole my tips
i got jumped last year and lost my id
i want to learn to drive a bus
i'm scared of the interview
im scared to go back to school at 50
i cant take retail anymore
i cant do nights anymore with the baby
i'm at the end of my rope with bills
im losing it with these bills
i feel stuck
i am so stressed about rent i cant sleep
cant sleep, anxiety
i feel worthless without a job
need someone to talk to about depression
i'm lonely
my dad is dying and i need family leave
my husband died last month, i need help with bills
hospice volunteer
funeral help for my son
i need a knife set for culinary school
chef knife class
gun range safety officer job
armed guard training cost
how to be a paramedic
can i work with a dui
drug test for warehouse
i'm in recovery 6 months clean need work
detox programs
need rehab for alcohol
narcan kits free where
where can i get free condoms
i want to drop out
kill two birds with one stone, classes and childcare
dead serious about becoming an electrician
i would die to work at google lol
that interview killed me
i bombed the interview
blow up my business
shooting for a job by june
take a shot at nursing
i need my kids in a safe after school program
is east palo alto safe
my child has asthma and we need insurance
my kid choked on the reading test
my baby needs formula
i cant afford diapers
my baby wakes up all night so i need day classes
i left my job to care for my mom
left my kids dad
who can watch my kids saturdays
kids are home alone after school i need a program
report my employer for unpaid wages
report wage theft
how to report unsafe housing
immigration raid at work what are my rights
im afraid of ice
my passport is my only id
need help with trafficking t visa paperwork
forced to quit
i was forced out of my job
forced to retire
ya no quiero trabajar de noche
quiero dejar de fumar
mi esposo murio y necesito trabajo
me estan corriendo de mi casa
me amenazan con desalojo
el dueño me amenaza con sacarme
mi jefe me grita
mi jefe no me paga las horas
me da miedo manejar
me da miedo la entrevista
tengo miedo de perder mi casa
estoy bajo mucho estres
no puedo dormir por las deudas
me siento inutil sin trabajo
quiero hablar con un psicologo
necesito rehabilitacion
curso de primeros auxilios y rcp en español
quiero ser paramedico
mi hijo tiene asma
mi bebe llora mucho y no puedo trabajar
cuidado de niños en la noche
se me murio mi mama y no tengo para el entierro
ya me canse de trabajar tanto
estoy muerta de cansancio
muero por empezar
la luz me la cortan mañana
me cortaron del trabajo
me tiene harta mi trabajo
trabajo matando pollos en una planta
quiero una carrera donde no me mate tanto
no aguanto los pies
me duele todo el cuerpo del trabajo
me lastimé y no puedo cargar
tuve un accidente en el trabajo
pastillas anticonceptivas gratis
necesito mi medicina
me robaron la identidad
me asaltaron y perdi mis papeles
denunciar robo de salario
mi ex no paga manutencion
como saco la custodia de mis hijos
i want to be a crisis counselor
how do i volunteer at a domestic violence shelter
i need a therapist that takes medi-cal
i have ptsd from being robbed
my son was shot two years ago and i want to move
my brother overdosed in 2019 and i want to be a drug counselor
i recovered from a suicide attempt 5 years ago and want to do peer support
suicide attempt survivor peer support specialist training
i lost my daughter last year and i cant work
kids mom passed away and i have custody now
im a caregiver for my dying husband
i was homeless and beaten down by life but im better
beaten down by job search
i'm beat after work
i feel trapped in this job
trapped in debt
i need a way out of retail
no way out of this debt
i dont see a future in fast food
i want to leave this town
i need to get out of this house, rent is too high
my roommate is driving me crazy
my kids are driving me nuts
my kids hit each other at school need after school program
my son gets bullied
my daughter touched a hot stove last week and now i have a bill
i got hit by a car last year and i cant stand all day
fell off a ladder at work and broke my arm
my boss threatened to fire me
my boss threatens to cut my hours
my coworker is following me on instagram lol
manager is watching us on camera all the time
they dont let us sit down at work
my boss keeps my tips
employer wont give me my last check
they took my id at the shelter and lost it
the dmv kept my license
immigration has my papers
agency took my papers for the application
i work on the street selling fruit
i make my kids do homework
i need to do it tonight the application closes
will do it tonight thanks
im done with the application what now
im done thanks
what happens when im gone from work for surgery
who can watch my kids when i am gone to class
take care of my kids while i study
give away old clothes where
write a letter to my landlord
how do i write a resignation letter
my last day at work is friday
last day of benefits
no one cares about us workers
nobody wants to hire me im 60
would anyone hire me with a felony
i could use a drink after that interview
can you drink the tap water in epa
my baby wont sleep and i have class
my alarm broke and i was late
my car broke down on the bridge
i live under a bridge need shelter
sleeping on the tracks by the station, need shelter
roofing jobs on the roof all day
i want to work construction on the bridge
heart sonographer program
cna class learn what to do if a patient is not breathing
blood draw classes
i faint when i see blood can i still be a nurse
me golpeo la crisis y perdi el trabajo
la pandemia nos pego duro
me pego el sol todo el dia en el trabajo
me aventaron del trabajo
me tiraron de mi trabajo
estoy luchando por salir adelante
quiero salir adelante por mis hijos
no se que seria de mi sin mis hijos
mi hijo se fue a vivir con su papa y necesito menos espacio
mi hija se quiere ir a la universidad
quiero que mi hijo deje de estar solo en la casa por las tardes, hay programas?
mis hijos se quedan solos en la tarde cuando trabajo
me vigilan mucho en el trabajo con camaras
me piden mis papeles en el trabajo
me quitaron mis estampillas
mi jefe se queda con las propinas
trabajo en la calle vendiendo tamales
hago trabajar a mis hijos en la tarea
mi patron no nos paga a tiempo
voy a hacer la solicitud esta noche
ya termine la solicitud que sigue
escribi una carta para el casero
carta de renuncia
mi ultimo dia de trabajo es el viernes
quiero descansar los domingos
necesito dormir mejor
busco empleo que no me mate la espalda
me dolio la espalda y no pude ir
dolor de muela
mi mama esta enferma y la cuido
mi papa tuvo un infarto y ahora yo lo cuido
el bebe llora toda la noche y no duermo
oigo a mis vecinos pelear por la renta
el puente de dumbarton esta lejos de mi casa
trabajo en el techo de las casas
curso de techos
me ahogo con tantos gastos
"""

# A look-alike beside a genuine cry: the cry is heard.
IDIOM_AND_CRY = """
suicide | this job is killing me and honestly i want to die
suicide | my boss is going to kill me if im late again, i want to kill myself
suicide | i was dying to start the program but now i dont want to live anymore
suicide | im drowning in debt and thinking about ending my life
suicide | im suicidal and i lost my job
suicide | i need the suicide prevention number tonight
suicide | i tried to kill myself years ago and im going to kill myself tonight
suicide | dont want to live here anymore, dont want to be alive
suicide | este trabajo me mata y la verdad me quiero morir
suicide | me muero de hambre y ya no quiero vivir
violence_now | my back is killing me and my husband hits me
violence_now | they hit us with a fee and my boyfriend beats me
violence_now | perdi el trabajo y me pega mi esposo
violence_now | me mata la renta y mi marido me golpea
medical_emergency | the bill gave me a heart attack and now my dad cant breathe
overdose | i took my blood pressure pills and then a whole bottle of tylenol
child_danger | i cant leave my kids alone, my boyfriend is hitting my son
trafficking | they make me work overtime and my boss took my passport so i cant leave
"""

# Violence that happens now or goes on is danger, whoever suffers it.
VIOLENCE_GOING_ON = """
my husband hits me
my wife hits me when she drinks
my boyfriend comes home drunk and slaps me around
me pega mi esposo
mi pareja me maltrata
im afraid to go home
tengo miedo de regresar a mi casa
im scared of my husband
tengo miedo de mi esposo
my partner is violent
he put his hands round my neck again
me puso las manos en el cuello otra vez
my sister says her husband beats her
mi papa le pega a mi mama
"""

# Violence that is over, from which the person is safe, is a need like others: the topic domestic-violence.
VIOLENCE_OVER = """
i left my abuser two years ago, need a lawyer
my ex used to beat me, im safe now and need work
my husband beat me years ago, i want to be a counselor
my dad was abusive when i was a kid
i was raped in 2012 and now i want to counsel others
i left my husband last year because he hit me, im safe, need job training
hace tres años deje a mi esposo que me golpeaba y quiero estudiar enfermeria
deje a mi marido hace dos años porque me pegaba, busco trabajo
"""

# Said in ways the table above does not have.
UNSEEN = """
i dont want to be around anymore
everyone would be better off
my uncle keeps my passport and i cant leave
mi tio me guarda el pasaporte y no puedo salir
todos van a estar mejor cuando yo no este
i lost the will to live
my house is on fire
my baby is turning blue
no encuentro a mi hija desde ayer
somebody took my son from the park
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(situation.strip(), text.strip()) for situation, _, text in (line.partition("|") for line in table.strip().splitlines())]


def _lines(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.fixture(scope="module")
def screen() -> SafetyScreen:
    """The screen as it is shipped."""
    return SafetyScreen.read(read_yaml(FILE), read_yaml(WORDS))


@pytest.fixture(scope="module")
def situations() -> list[Situation]:
    """The situations as they are shipped."""
    return read_situations(read_yaml(FILE), read_yaml(WORDS))


@pytest.mark.parametrize(("situation", "text"), [*_rows(DANGER_EN), *_rows(DANGER_ES)])
def test_danger_is_recognised(screen: SafetyScreen, situation: str, text: str) -> None:
    """Danger said outright or hinted gives the reply of its kind."""
    alarm = screen.check(text, "en")
    assert alarm is not None
    assert alarm.situation == situation


@pytest.mark.parametrize("text", _lines(HINTED))
def test_danger_said_in_other_words_is_recognised(screen: SafetyScreen, text: str) -> None:
    """Longer, vaguer and mixed messages raise an alarm of some kind."""
    assert screen.check(text, "en") is not None


@pytest.mark.parametrize("text", [*_lines(SAFE_EN), *_lines(SAFE_ES), *_lines(HARDSHIP)])
def test_look_alikes_raise_no_alarm(screen: SafetyScreen, text: str) -> None:
    """Idioms, the past, studies and ordinary hardship get an ordinary answer."""
    assert screen.check(text, "en") is None


def test_the_tables_are_large_enough_to_measure_on() -> None:
    """At least 150 dangers and 200 look-alikes, a good part of both in Spanish."""
    assert len(_rows(DANGER_EN)) + len(_rows(DANGER_ES)) >= 150
    assert len(_lines(SAFE_EN)) + len(_lines(SAFE_ES)) >= 200
    assert min(len(_rows(DANGER_ES)), len(_lines(SAFE_ES))) >= 100


def test_danger_beside_an_idiom_is_still_recognised(screen: SafetyScreen) -> None:
    """A look-alike takes back only the words it covers."""
    alarm = screen.check("this job is killing me and i want to kill myself", "en")
    assert alarm is not None
    assert alarm.words == "kill myself"


@pytest.mark.parametrize(("situation", "text"), _rows(IDIOM_AND_CRY))
def test_a_look_alike_never_hides_a_cry(screen: SafetyScreen, situation: str, text: str) -> None:
    """An idiom and a real cry in one message: the cry is answered."""
    alarm = screen.check(text, "en")
    assert alarm is not None
    assert alarm.situation == situation


@pytest.mark.parametrize("text", _lines(VIOLENCE_GOING_ON))
def test_violence_that_goes_on_is_danger(screen: SafetyScreen, text: str) -> None:
    """Today or every week, to the writer or to someone near."""
    alarm = screen.check(text, "en")
    assert alarm is not None
    assert alarm.situation == "violence_now"


@pytest.mark.parametrize("text", _lines(VIOLENCE_OVER))
def test_violence_long_over_is_an_ordinary_need(screen: SafetyScreen, text: str) -> None:
    """Someone who is safe now asks for a lawyer, work or school, and is answered about that."""
    assert screen.check(text, "en") is None


@pytest.mark.parametrize("text", _lines(UNSEEN))
def test_families_of_phrases_catch_other_wordings(screen: SafetyScreen, text: str) -> None:
    """Groups of subjects, verbs and objects stand for more sentences than were written down."""
    assert screen.check(text, "en") is not None


ONE_SITUATION = """\
- id: first
  priority: 90
  patterns: {en: ["{who} ... {hits} me"], es: []}
  exclude: {en: [price hits me, my cat]}
  reply: {en: Call., es: Llame.}
  sms: {en: Call., es: Llame.}
  lines: [{name: {en: Help, es: Ayuda}, number: "911"}]
  source: https://example.org
  verified_on: 2026-01-01
"""


def _screen(tmp_path: Path, situations: str, words: str) -> SafetyScreen:
    (tmp_path / "safety.yaml").write_text(situations, encoding="utf-8")
    (tmp_path / "safety_words.yaml").write_text(words, encoding="utf-8")
    return SafetyScreen.read(read_yaml(tmp_path / "safety.yaml"), read_yaml(tmp_path / "safety_words.yaml"))


def test_a_look_alike_cancels_only_a_sign_it_covers_wholly(tmp_path: Path) -> None:
    """Sharing a word is not enough; covering every word is."""
    screen = _screen(tmp_path, ONE_SITUATION, "- {id: who, en: [he, price]}\n- {id: hits, en: [hits]}\n")
    assert screen.check("the price hits me", "en") is None
    assert screen.check("he and the price hits me", "en") is not None


def test_a_word_of_a_group_is_as_good_as_another(tmp_path: Path) -> None:
    """The group stands for any of its words, some of several words."""
    screen = _screen(tmp_path, ONE_SITUATION, "- {id: who, en: [he, my-ex]}\n- {id: hits, en: [hits, beats]}\n")
    for text in ("he hits me", "my ex always beats me"):
        assert screen.check(text, "en") is not None


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("- {id: whom, en: [he]}\n- {id: hits, en: [hits]}\n", r"safety\.yaml:3: .*\{who\}; did you mean \{whom\}\?"),
        ("- {id: who, es: [el]}\n- {id: hits, en: [hits]}\n", r"safety\.yaml:3: .*no words in a group \{who\}"),
        ("- {id: who, en: [he]}\n- {id: who, en: [she]}\n", r"safety_words\.yaml:2: group 'who' stands here twice"),
    ],
)
def test_a_group_that_cannot_be_filled_is_named_with_its_line(tmp_path: Path, words: str, message: str) -> None:
    """Unknown, without words in the language of the phrase, or written twice."""
    with pytest.raises(KnowledgeError, match=message):
        _screen(tmp_path, ONE_SITUATION, words)


def test_every_group_is_used() -> None:
    """A list that staff edit holds nothing idle."""
    named = set(re.findall(r"^- id: (\S+)", WORDS.read_text(encoding="utf-8"), re.MULTILINE))
    assert named == set(re.findall(r"\{([a-z-]+)\}", FILE.read_text(encoding="utf-8")))


def test_the_gravest_danger_decides_the_reply(screen: SafetyScreen) -> None:
    """Pills taken come before the wish to die."""
    alarm = screen.check("i want to die, i took a whole bottle of pills", "en")
    assert alarm is not None
    assert alarm.situation == "overdose"


def test_capitals_accents_and_apostrophes_do_not_matter(screen: SafetyScreen) -> None:
    """People in distress type as they can."""
    for text in ("I WANT TO DIE", "i don’t want to LIVE anymore!!!", "YA NO QUIERO VIVIR", "i wanna dieeee"):
        assert screen.check(text, "en") is not None


def test_a_spanish_cry_in_an_english_conversation_is_answered_in_english(screen: SafetyScreen) -> None:
    """Both languages are listened for; the conversation's language decides the wording."""
    alarm = screen.check("ya no quiero vivir", "en")
    assert alarm is not None
    assert alarm.reply.startswith("I'm glad you wrote")


def test_first_line_of_every_reply_holds_a_number_to_call(situations: list[Situation]) -> None:
    """Someone who reads one line knows whom to call."""
    numbers = {line.number for situation in situations for line in situation.lines}
    for situation in situations:
        for text in (situation.reply.en, situation.reply.es, situation.sms.en, situation.sms.es):
            assert any(number in text.splitlines()[0] for number in numbers)


def test_every_number_in_a_reply_is_among_its_lines(situations: list[Situation]) -> None:
    """No number stands in the wording without a name, source and date."""
    for situation in situations:
        known = {line.number for line in situation.lines}
        said = f"{situation.reply.en} {situation.reply.es} {situation.sms.en} {situation.sms.es}"
        assert set(re.findall(r"(?<![\d-])(?:1-)?\d{3}-\d{3}-\d{4}|\b\d{5,6}\b|\b9[18][18]\b", said)) <= known


def test_text_messages_fit_one_segment(situations: list[Situation]) -> None:
    """160 letters of the plain alphabet of phones, in both languages."""
    for situation in situations:
        for text in (situation.sms.en, situation.sms.es):
            assert len(text) <= GSM_SEGMENT
            assert set(text) <= GSM_LETTERS


def test_text_message_with_accents_of_the_wrong_kind_is_refused(tmp_path: Path) -> None:
    """The message names the letters and how to write it."""
    path = tmp_path / "safety.yaml"
    path.write_text(
        FILE.read_text(encoding="utf-8").replace('es: "Llame al 911 ahora. Diga', 'es: "Llame al 911 aquí. Diga'), encoding="utf-8"
    )
    with pytest.raises(KnowledgeError, match=r"sms\.es holds 'í'"):
        SafetyScreen.read(read_yaml(path), read_yaml(WORDS))


def test_every_channel_gets_its_own_wording(screen: SafetyScreen) -> None:
    """The text message for sms, the whole reply elsewhere."""
    alarm = screen.check("me quiero morir", "es")
    assert alarm is not None
    assert alarm.text("sms") == alarm.sms
    assert alarm.text("web") == alarm.text("desk") == alarm.reply


def test_no_phrase_is_written_twice(situations: list[Situation]) -> None:
    """A list that staff edit stays short."""
    for situation in situations:
        for phrases in (situation.patterns.en, situation.patterns.es, situation.exclude.en, situation.exclude.es):
            assert len(phrases) == len(set(phrases))
            Phrases((phrase, None) for phrase in phrases)
