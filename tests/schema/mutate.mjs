// Random changes to a pack, from a seed: some keep it valid, some break it in ways nobody thought of.
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => { // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { below: n => next() % n, pick: list => list[next() % list.length] };
}

// Every value in the pack with the object or list that holds it.
function places(value, holder, key, out) {
  if (holder) out.push({ holder, key, value });
  if (value && typeof value === "object")
    for (const name of Object.keys(value)) places(value[name], value, name, out);
  return out;
}
const all = pack => places(pack, null, null, []);
const some = (random, pack, test) => {
  const found = all(pack).filter(test);
  return found.length ? random.pick(found) : null;
};
const isText = place => typeof place.value === "string" && /[ .?]/.test(place.value) && place.key !== "file" && place.key !== "$schema";
const optional = ["summary", "sources", "sensitive", "tag", "picture", "detail", "places", "sets", "tip", "expert", "injects",
  "guess", "promise", "help", "much", "grief", "say", "panel", "leaves_role", "notes", "ideas", "by_role", "check_out", "assignment", "seats", "answering", "needs", "$schema"];

const strings = ["", " ", "x", "Een zin.", "een-id", "Ab", "a\nb", "\u200Bx", "\u202Ex", "\uFEFF", "\u00A0", "é".repeat(300),
  "w ".repeat(1999) + "w", "w".repeat(4001), "../x", "/x", "images/x.png", "1.0.0", "nl", "ar", "role", "dilemma", "a--b", "\u{1F600}"];
const numbers = [0, 1, -1, 0.5, 1.5, 0.25, 2, 3, 5, 8, 20, -20, 21, 24, 25, 60, 480, 481, 1e9, -0.5, 1.0000001];
const others = [null, true, false, [], {}, [[]], [{}], { nl: "x" }, { en: "y" }];

// Each returns false when it found nothing to change.
const gentle = [
  (random, pack) => { // other words of the same length
    const place = some(random, pack, isText);
    if (place) place.holder[place.key] = [...place.value].reverse().join("").trim() || "x";
    return place;
  },
  (random, pack) => { // an optional key less
    const place = some(random, pack, p => optional.includes(p.key) && !Array.isArray(p.holder));
    if (place) delete place.holder[place.key];
    return place;
  },
  (random, pack) => { // two items of a list change places
    const place = some(random, pack, p => Array.isArray(p.value) && p.value.length > 1 && p.key !== "languages");
    if (!place) return false;
    const i = random.below(place.value.length), j = random.below(place.value.length);
    [place.value[i], place.value[j]] = [place.value[j], place.value[i]];
    return true;
  },
  (random, pack) => { // the same keys in another order
    const place = some(random, pack, p => p.value && typeof p.value === "object" && !Array.isArray(p.value));
    if (!place) return false;
    const keys = Object.keys(place.value);
    const turned = keys.slice(1).concat(keys[0]);
    place.holder[place.key] = Object.fromEntries(turned.map(key => [key, place.value[key]]));
    return true;
  },
  (random, pack) => { // other minutes
    const place = some(random, pack, p => p.key === "minutes" || p.key === "break");
    if (place) place.holder[place.key] = 5 + random.below(40);
    return place;
  },
  (random, pack) => { // another strength
    const place = some(random, pack, p => p.key === "by");
    if (place) place.holder[place.key] = random.pick([-10, -3, -1, 1, 2, 10]);
    return place;
  },
  (random, pack) => { // one more author
    pack.authors.push("Iemand " + random.below(100));
    return pack.authors.length <= 20;
  },
  (random, pack) => { // one language for a text
    const place = some(random, pack, p => p.value && typeof p.value === "object" && typeof p.value.nl === "string");
    if (place) place.holder[place.key] = place.value.nl;
    return place;
  },
];
const rough = [
  (random, pack) => { // something else in its place
    const place = random.pick(all(pack));
    place.holder[place.key] = random.pick(random.pick([strings, numbers, others]));
    return true;
  },
  (random, pack) => { // another value of the same type
    const place = some(random, pack, p => typeof p.value === "string" || typeof p.value === "number");
    place.holder[place.key] = random.pick(typeof place.value === "string" ? strings : numbers);
    return true;
  },
  (random, pack) => { // a key or item less
    const place = random.pick(all(pack));
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else delete place.holder[place.key];
    return true;
  },
  (random, pack) => { // a key spelt wrong
    const place = some(random, pack, p => !Array.isArray(p.holder));
    const value = place.value;
    delete place.holder[place.key];
    place.holder[place.key + random.pick(["s", "_", "x"])] = value;
    return true;
  },
  (random, pack) => { // an item many times
    const place = some(random, pack, p => Array.isArray(p.value) && p.value.length > 0);
    const times = random.pick([1, 2, 5, 20, 60]);
    for (let i = 0; i < times; i++) place.value.push(structuredClone(place.value[0]));
    return true;
  },
  (random, pack) => { // one thing where another stood
    const from = random.pick(all(pack)), to = random.pick(all(pack));
    to.holder[to.key] = structuredClone(from.value);
    return true;
  },
  (random, pack) => { // a key of elsewhere
    const from = random.pick(all(pack));
    const to = some(random, pack, p => p.value && typeof p.value === "object" && !Array.isArray(p.value));
    to.value[from.key] = structuredClone(from.value);
    return true;
  },
];

export function mutant(random, bases) {
  const pack = structuredClone(random.pick(bases));
  const kinds = random.below(2) === 0 ? gentle : rough;
  for (let left = 1 + random.below(3); left > 0;) if (random.pick(kinds)(random, pack)) left--;
  return pack;
}
