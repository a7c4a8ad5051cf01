"""The shorthand that everything reads: few words, safe in any message. Staff keep the full table in knowledge/lexicon.yaml."""

from __future__ import annotations

ENGLISH = {
    "abt": "about", "anymor": "anymore", "b": "be", "b4": "before", "bc": "because", "bcuz": "because", "cos": "because",
    "coz": "because", "cuz": "because", "dat": "that", "dis": "this", "dnt": "dont", "doin": "doing", "gettin": "getting",
    "gimme": "give me", "givin": "giving", "gon": "going to", "gonna": "going to", "gotta": "have to", "hafta": "have to",
    "hav": "have", "hlp": "help", "iam": "im", "ima": "im", "imma": "im", "kno": "know", "lil": "little", "livin": "living",
    "lookin": "looking", "makin": "making", "neva": "never", "nobdy": "nobody", "nuthin": "nothing", "outta": "out of",
    "pls": "please", "plz": "please", "ppl": "people", "r": "are", "sleepin": "sleeping", "som1": "someone", "stayin": "staying",
    "sum1": "someone", "tha": "the", "thru": "through", "til": "until", "tryin": "trying", "tryna": "trying to", "u": "you",
    "ur": "your", "w": "with", "wanna": "want to", "wit": "with", "wk": "week", "wks": "weeks", "wo": "without",
    "workin": "working", "wrk": "work", "wud": "would",
}  # fmt: skip

SPANISH = {
    "aki": "aqui", "aora": "ahora", "ase": "hace", "aser": "hacer", "ay": "hay", "bibo": "vivo", "bivo": "vivo", "bn": "bien",
    "d": "de", "dnd": "donde", "enbarazada": "embarazada", "esq": "es que", "estube": "estuve", "grasias": "gracias",
    "ija": "hija", "ijas": "hijas", "ijo": "hijo", "ijos": "hijos", "k": "que", "ke": "que", "kien": "quien", "kiere": "quiere",
    "kiero": "quiero", "kisiera": "quisiera", "llege": "llegue", "ncesito": "necesito", "necesit": "necesito",
    "nesecito": "necesito", "nesesito": "necesito", "ora": "hora", "oras": "horas", "pa": "para", "porq": "porque", "pq": "porque",
    "q": "que", "sallir": "salir", "stoy": "estoy", "tb": "tambien", "tbn": "tambien", "tmb": "tambien", "tnego": "tengo",
    "tngo": "tengo", "toy": "estoy", "trabjo": "trabajo", "travajar": "trabajar", "travajo": "trabajo", "x": "por",
    "xfa": "por favor", "xfavor": "por favor", "xke": "porque", "xq": "porque", "yege": "llegue",
}  # fmt: skip
