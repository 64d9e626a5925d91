// One mutant per structural rule of the reader, made from tests/packs/klein: it must break that rule and no other.
// `schema` says whether the JSON Schema can see it too; ids, languages and sums of several keys are beyond a schema.
const dilemma = pack => pack.activities[1];
const fence = pack => pack.activities[2];
const option = pack => dilemma(pack).options[0];
const agenda = pack => { // klein has none
  pack.activities.push({ id: "afspraken", kind: "agenda", title: { nl: "Onze agenda", en: "Our agenda" },
    steps: ["ask-again", "agree", "read"].map(step => ({ step, minutes: 2 })) });
  return pack.activities.at(-1);
};
const values = pack => { // nor this
  pack.activities.push({ id: "waarden", kind: "values", title: { nl: "Waarden", en: "Values" }, question: { nl: "Wat telt?", en: "What counts?" }, top: 1,
    cards: pack.values.map(value => value.id),
    steps: ["question", "pick", "row", "rules", "charter"].map(step => step === "pick" ? { step } : { step, minutes: 2 }) });
  return pack.activities.at(-1);
};
const house = pack => {
  pack.rooms = [{ id: "home", name: { nl: "Wonen", en: "Home" }, thing: "bed" }, { id: "work", name: { nl: "Werk", en: "Work" }, thing: "bag" }];
  pack.activities.push({ id: "huis", kind: "house", title: { nl: "Huis", en: "House" }, whose: "team",
    steps: ["whose", "fill-in", "rooms", "dream"].map(step => step === "fill-in" ? { step } : { step, minutes: 2 }) });
  return pack.activities.at(-1);
};
const question = pack => { // without its panel, which leaves no room for a round
  delete pack.activities[0].questions[0].panel;
  return pack.activities[0].questions[0];
};
const board = pack => {
  pack.spectra.push({ id: "alone-together", from: { nl: "Alleen", en: "Alone" }, to: { nl: "Samen", en: "Together" } });
  pack.activities.push({ id: "plaat", kind: "board", title: { nl: "Plaat", en: "Picture" }, picture: { file: "images/plein.svg", alt: { nl: "Een plein.", en: "A square." } },
    size: { wide: 160, high: 90 }, axes: { across: pack.spectra[0].id, up: "alone-together" },
    areas: ["bench", "tree"].map((id, n) => ({ id, title: { nl: "Bank", en: "Bench" }, text: { nl: "Kijk.", en: "Look." },
      example: { text: { nl: "Zo ging het.", en: "So it went." }, fictional: true }, activity: pack.activities[1].id, points: [[80 * n, 10], [80 * n + 60, 10], [80 * n + 60, 70]] })),
    steps: ["areas", "path"].map(step => ({ step, minutes: 2 })) });
  return pack.activities.at(-1);
};
const deep = (depth, inner) => depth === 0 ? inner : { not: [deep(depth - 1, inner)] };

export const rules = [
  { rule: "unknown-key", schema: true, change: p => { p.roles[0].colour = "blue"; } },
  { rule: "missing-key", schema: true, change: p => { delete p.licence; } },
  { rule: "missing-key", schema: true, change: p => { delete dilemma(p).steps[0].minutes; } },
  { rule: "missing-key", schema: true, change: p => { dilemma(p).decide = { rule: "role" }; } },
  { rule: "missing-key", schema: true, change: p => { fence(p).when = { effect: "cost" }; } },
  { rule: "wrong-type", schema: true, change: p => { p.status = 3; } },
  { rule: "wrong-type", schema: true, change: p => { p.roles[0].brief = []; } },
  { rule: "wrong-type", schema: true, change: p => { dilemma(p).guess = "yes"; } },
  { rule: "too-few", schema: true, change: p => { p.authors = []; } },
  { rule: "too-few", schema: true, change: p => { fence(p).when = { all: [] }; } },
  { rule: "too-many", schema: true, change: p => { dilemma(p).prompts = Array(6).fill({ nl: "a", en: "b" }); } },
  { rule: "duplicate-id", schema: false, change: p => { dilemma(p).injects.push(dilemma(p).injects[0]); } },
  { rule: "duplicate-item", schema: true, change: p => { p.sensitive = ["money", "money"]; } },
  { rule: "duplicate-item", schema: true, change: p => { dilemma(p).values = ["rest", "rest"]; } },
  { rule: "duplicate-change", schema: false, change: p => { option(p).effects.push(option(p).effects[0]); } },
  { rule: "text-empty", schema: true, change: p => { p.title.en = "  "; } },
  { rule: "text-empty", schema: true, change: p => { p.title = {}; } },
  { rule: "text-unreadable", schema: true, change: p => { p.title.nl = "Kl\u202Eein"; } },
  { rule: "text-unreadable", schema: true, change: p => { p.summary.nl = "a\u0007b"; } },
  { rule: "text-unreadable", schema: true, change: p => { p.title.nl = "a\u{1FFFE}b"; } },
  { rule: "text-lines", schema: true, change: p => { p.title.nl = "a\nb"; } },
  { rule: "text-too-long", schema: true, change: p => { p.title.nl = "é".repeat(81); } },
  { rule: "missing-main-language", schema: false, change: p => { delete p.title.nl; } },
  { rule: "unknown-language", schema: false, change: p => { p.title.fr = "Petit"; } },
  { rule: "bad-id", schema: true, change: p => { p.programmes[0].id = "Kort"; } },
  { rule: "bad-version", schema: true, change: p => { p.version = "1.0"; } },
  { rule: "bad-language", schema: true, change: p => { p.languages.push("NL"); } },
  { rule: "right-to-left", schema: true, change: p => { p.languages.push("ar"); } },
  { rule: "picture-name", schema: true, change: p => { dilemma(p).picture.file = "images/een tuin.svg"; } },
  { rule: "picture-outside", schema: true, change: p => { dilemma(p).picture.file = "../tuin.svg"; } },
  { rule: "out-of-range", schema: true, change: p => { p.programmes[0].seats = 25; } },
  { rule: "out-of-range", schema: true, change: p => { p.programmes[0].minutes = 20.5; } },
  { rule: "bad-minutes", schema: true, change: p => { dilemma(p).steps[0].minutes = 0.75; } },
  { rule: "bad-minutes", schema: true, change: p => { dilemma(p).steps[0].minutes = 480.5; } },
  { rule: "unknown-word", schema: true, change: p => { p.roles[0].gable = "flat"; } },
  { rule: "unknown-id", schema: false, change: p => { dilemma(p).owner = "mayor"; } },
  { rule: "unknown-id", schema: false, change: p => { fence(p).when = { decision: "de-tuin", option: "pond" }; } },
  { rule: "unknown-kind", schema: true, change: p => { p.activities[0].kind = "quiz"; } },
  { rule: "effect-range", schema: false, change: p => { p.effects[0].low = 5; } },
  { rule: "effect-start", schema: false, change: p => { p.effects[0].start = 6; } },
  { rule: "part-one", schema: true, change: p => { p.programmes[0].parts[2] = { break: 2, activity: "welkom" }; } },
  { rule: "part-one", schema: true, change: p => { p.programmes[0].parts[2] = {}; } },
  { rule: "break-minutes", schema: true, change: p => { p.programmes[0].parts[2].minutes = 2; } },
  { rule: "needs", schema: false, change: p => { p.needs = "999.0.0"; } },
  { rule: "newer-format", schema: true, change: p => { p.format = 2; } },
  { rule: "bad-format", schema: true, change: p => { p.format = 0; } },
  { rule: "when-one", schema: true, change: p => { fence(p).when = { flag: "garden-green", not: [{ flag: "garden-green" }] }; } },
  { rule: "when-depth", schema: false, change: p => { fence(p).when = deep(8, { flag: "garden-green" }); } },
  { rule: "change-zero", schema: true, change: p => { option(p).effects[0].by = 0; } },
  { rule: "later-one", schema: true, change: p => { option(p).later[0].at = "het-hek"; } },
  { rule: "choosing-minutes", schema: true, change: p => { dilemma(p).steps[3].minutes = 2; } },
  { rule: "decide-role", schema: true, change: p => { dilemma(p).decide.role = "resident"; } },
  { rule: "unknown-key", schema: true, change: p => { agenda(p).purpose = "closing"; } },
  { rule: "missing-key", schema: true, change: p => { delete agenda(p).steps; } },
  { rule: "missing-key", schema: true, change: p => { delete agenda(p).steps[0].minutes; } },
  { rule: "unknown-word", schema: true, change: p => { agenda(p).steps[0].step = "think"; } },
  { rule: "duplicate-id", schema: false, change: p => { agenda(p).steps[1].step = "ask-again"; } },
  { rule: "too-few", schema: true, change: p => { agenda(p).steps = []; } },
  { rule: "too-many", schema: true, change: p => { agenda(p).steps.push(...["contribute", "questions", "read"].map(step => ({ step, minutes: 1 }))); } },
  { rule: "unknown-key", schema: true, change: p => { values(p).purpose = "closing"; } },
  { rule: "missing-key", schema: true, change: p => { delete values(p).question; } },
  { rule: "missing-key", schema: true, change: p => { delete values(p).steps[2].minutes; } },
  { rule: "unknown-word", schema: true, change: p => { values(p).steps[3].step = "think"; } },
  { rule: "duplicate-id", schema: false, change: p => { values(p).steps[3].step = "charter"; } },
  { rule: "unknown-id", schema: false, change: p => { values(p).cards[0] = "luck"; } },
  { rule: "duplicate-item", schema: true, change: p => { const v = values(p); v.cards.push(v.cards[0]); } },
  { rule: "out-of-range", schema: true, change: p => { values(p).top = 6; } },
  { rule: "out-of-range", schema: true, change: p => { values(p).rules = 0; } },
  { rule: "unknown-deck", schema: false, change: p => { p.deck = "warden"; } },
  { rule: "unknown-deck", schema: true, change: p => { p.deck = "../x"; } },
  { rule: "missing-key", schema: true, change: p => { p.deck = { id: "eigen", licence: "MIT", sources: ["x"], values: p.values }; delete p.values; } },
  { rule: "value-in-deck", schema: false, change: p => { p.deck = "waarden"; } },
  { rule: "deck-language", schema: false, change: p => { p.deck = { id: "eigen", licence: "MIT", model: "x", sources: ["x"], values: p.values.map(v => ({ ...v, name: { en: "a" } })) }; delete p.values; } },
  { rule: "unknown-word", schema: true, change: p => { p.values[0].pictogram = "ship"; } },
  { rule: "deck-size", schema: true, change: p => { const v = values(p); v.cards = v.cards.slice(0, 1); } },
  { rule: "top-over-deck", schema: false, change: p => { const v = values(p); v.cards = v.cards.slice(0, 2); v.top = 3; } },
  { rule: "values-steps", schema: true, change: p => { values(p).steps.splice(1, 1); } },
  { rule: "values-steps", schema: true, change: p => { values(p).steps.splice(2, 1); } },
  { rule: "unknown-key", schema: true, change: p => { house(p).name = "Ria"; } },
  { rule: "missing-key", schema: true, change: p => { delete house(p).whose; } },
  { rule: "missing-key", schema: true, change: p => { delete house(p).steps[2].minutes; } },
  { rule: "unknown-word", schema: true, change: p => { house(p).whose = "mayor"; } },
  { rule: "unknown-word", schema: true, change: p => { house(p); p.rooms[0].thing = "boat"; } },
  { rule: "wrong-type", schema: true, change: p => { house(p).together = "yes"; } },
  { rule: "house-about", schema: true, change: p => { house(p).whose = "resident"; } },
  { rule: "house-steps", schema: true, change: p => { house(p).steps.splice(2, 1); } },
  { rule: "house-rooms", schema: false, change: p => { house(p); delete p.rooms; } },
  { rule: "too-few", schema: true, change: p => { house(p); p.rooms.pop(); } },
  { rule: "too-many", schema: true, change: p => { house(p); p.rooms = [0, 1, 2, 3, 4, 5, 6].map(n => ({ ...p.rooms[0], id: "room-" + "abcdefg"[n] })); } },
  { rule: "unknown-id", schema: false, change: p => { house(p); option(p).rooms = [{ room: "garden", by: 1 }]; } },
  { rule: "change-zero", schema: true, change: p => { house(p); option(p).rooms = [{ room: "home", by: 0 }]; } },
  { rule: "out-of-range", schema: true, change: p => { house(p); option(p).rooms = [{ room: "home", by: 3 }]; } },
  { rule: "missing-key", schema: true, change: p => { delete question(p).minutes; } },
  { rule: "too-few", schema: true, change: p => { question(p).by_role = []; } },
  { rule: "unknown-id", schema: false, change: p => { question(p).by_role = [{ role: "mayor", ask: { nl: "a", en: "b" } }]; } },
  { rule: "missing-key", schema: true, change: p => { question(p).by_role = [{ role: "resident" }]; } },
  { rule: "duplicate-id", schema: false, change: p => { const one = { role: "resident", ask: { nl: "a", en: "b" } }; question(p).by_role = [one, one]; } },
  { rule: "question-one", schema: true, change: p => { const q = question(p); q.check_out = true; q.notes = true; } },
  { rule: "question-one", schema: true, change: p => { const q = question(p); q.check_out = true; q.notes = false; q.panel = "roles"; } },
  { rule: "question-one", schema: true, change: p => { const q = question(p); q.notes = false; q.ideas = true; q.assignment = { nl: "a", en: "b" }; } },
  { rule: "text-too-long", schema: true, change: p => { const q = question(p); q.notes = q.ideas = false; q.assignment = { nl: "é".repeat(301), en: "b" }; } },
  { rule: "check-out-twice", schema: true, change: p => { const q = question(p); q.check_out = true; q.notes = q.ideas = false; p.activities[0].questions.push({ ...q, id: "again" }); } },
  { rule: "question-one", schema: true, change: p => { const q = question(p); q.by_role = [{ role: "resident", ask: { nl: "a", en: "b" } }]; q.panel = "roles"; } },
  { rule: "unknown-key", schema: true, change: p => { board(p).areas[0].link = "x"; } },
  { rule: "missing-key", schema: true, change: p => { delete board(p).picture; } },
  { rule: "missing-key", schema: true, change: p => { delete board(p).areas[1].points; } },
  { rule: "missing-key", schema: true, change: p => { delete board(p).steps[0].minutes; } },
  { rule: "missing-key", schema: true, change: p => { delete board(p).axes.up; } },
  { rule: "too-few", schema: true, change: p => { board(p).areas[0].points.pop(); } },
  { rule: "too-many", schema: true, change: p => { const b = board(p); b.areas = Array.from({ length: 13 }, (_, n) => ({ ...b.areas[0], id: "area-" + n })); } },
  { rule: "point-two", schema: true, change: p => { board(p).areas[0].points[1].push(3); } },
  { rule: "wrong-type", schema: true, change: p => { board(p).areas[0].points[1] = { x: 1, y: 2 }; } },
  { rule: "out-of-range", schema: true, change: p => { board(p).areas[0].points[0][0] = -1; } },
  { rule: "out-of-range", schema: true, change: p => { board(p).size.wide = 0; } },
  { rule: "area-outside", schema: false, change: p => { board(p).areas[1].points[1][0] = 161; } },
  { rule: "area-crosses", schema: false, change: p => { board(p).areas[0].points = [[0, 0], [60, 60], [60, 0], [0, 80]]; } },
  { rule: "area-flat", schema: false, change: p => { board(p).areas[0].points = [[0, 0], [10, 10], [60, 60]]; } },
  { rule: "area-empty", schema: true, change: p => { const area = board(p).areas[0]; delete area.text; delete area.example; delete area.activity; } },
  { rule: "example-source", schema: true, change: p => { delete board(p).areas[0].example.fictional; } },
  { rule: "example-source", schema: true, change: p => { board(p).areas[0].example.source = { nl: "Krant", en: "Paper" }; } },
  { rule: "unknown-id", schema: false, change: p => { board(p).areas[0].activity = "nowhere"; } },
  { rule: "board-axes", schema: false, change: p => { const b = board(p); b.axes.up = b.axes.across; } },
  { rule: "board-path", schema: true, change: p => { delete board(p).axes; } },
  { rule: "board-steps", schema: true, change: p => { board(p).steps.splice(0, 1); } },
  { rule: "unknown-key", schema: true, change: p => { p.help = { hunger: { nl: "Eet wat.", en: "Eat." } }; } },
  { rule: "wrong-type", schema: true, change: p => { p.help = [{ much: { nl: "Dank je.", en: "Thanks." } }]; } },
  { rule: "text-too-long", schema: true, change: p => { p.help = { grief: { nl: "é".repeat(301), en: "Sad." } }; } },
  { rule: "text-lines", schema: true, change: p => { p.help = { time: { nl: "Tijd\nis op.", en: "Time." } }; } },
  { rule: "missing-main-language", schema: false, change: p => { p.help = { silence: { en: "Silence." } }; } },
  { rule: "too-many-flags", schema: false, change: p => {
    const flags = Array.from({ length: 63 }, (_, i) => `flag-${i}`);
    option(p).sets = ["garden-green", ...flags];
  } },
];

// Rules that need no mutant of their own here: grammar and files are tests/tools', a missing translation is a warning.
export const elsewhere = ["missing-translation", "deck-broken"];
