// ajv and samenspel-pack judge the same packs. The schema sees less (no ids, no sums), so the two agree when
//   1. whatever ajv refuses, the checker refuses;
//   2. whatever the checker refuses by a rule that a schema can express, ajv refuses.
import Ajv2020 from "ajv/dist/2020.js";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chance, mutant } from "./mutate.mjs";
import { elsewhere, rules } from "./rules.mjs";

const [top, checker, seed, wanted] = process.argv.slice(2);
const json = path => JSON.parse(readFileSync(path, "utf8"));
const valid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: false })
  .compile(json(join(top, "scenarios/pack.schema.json")));
const scratch = mkdtempSync(join(tmpdir(), "schema-"));
process.on("exit", () => rmSync(scratch, { recursive: true }));
const failures = [];
const fail = (what, detail) => { failures.push(what); console.error(`disagreement: ${what}\n  ${detail}`); };

function check(path) {
  const run = spawnSync(checker, ["check", "--only", "structure", "--json", "--lang", "en", path],
    { encoding: "utf8", maxBuffer: 1 << 26, env: { ...process.env, SAMENSPEL_ASSETS: join(top, "assets") } });
  if (run.status !== 0 && run.status !== 1) throw new Error(`${path}: status ${run.status} ${run.signal} ${run.stderr}`);
  const errors = JSON.parse(run.stdout).filter(problem => problem.severity === "error");
  if ((errors.length > 0) !== (run.status === 1)) throw new Error(`${path}: status ${run.status}, ${errors.length} errors`);
  return errors;
}

function checkPack(pack) {
  const path = join(scratch, "pack.json");
  writeFileSync(path, JSON.stringify(pack, null, 1));
  return check(path);
}

const seen = new Map(rules.map(rule => [rule.rule, rule.schema || rules.some(r => r.rule === rule.rule && r.schema)]));
// Grammar comes before the schema: what is no JSON, ajv is never shown.
const isGrammar = rule => rule.startsWith("json-");

function compare(name, pack, errors) {
  const byAjv = valid(pack);
  const why = JSON.stringify(valid.errors?.[0] ?? null);
  const found = errors.map(error => `${error.line}:${error.column} ${error.rule}: ${error.sentence}`).join("\n  ");
  if (!byAjv && errors.length === 0) fail(`${name}: only ajv refuses`, why);
  const visible = errors.filter(error => seen.get(error.rule) && !rules.some(r => r.rule === error.rule && !r.schema));
  if (byAjv && visible.length > 0) fail(`${name}: only the checker refuses`, found);
  for (const error of errors) if (!seen.has(error.rule)) fail(`${name}: a rule without a mutant`, error.rule);
  return { byAjv, byChecker: errors.length === 0 };
}

// Real packs: good ones pass, broken ones are refused.
function folders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map(name => join(folder, name)).filter(path => statSync(path).isDirectory())
    .flatMap(path => existsSync(join(path, "pack.json")) ? [path] : folders(path));
}
const counts = { packs: 0, refused: 0, grammar: 0 };
const bases = [];
for (const folder of [...folders(join(top, "scenarios")), ...folders(join(top, "tests/packs"))].sort()) {
  const errors = check(folder);
  counts.packs++;
  if (errors.some(error => isGrammar(error.rule))) { counts.grammar++; continue; }
  const pack = json(join(folder, "pack.json"));
  const verdict = compare(folder, pack, errors);
  if (!verdict.byChecker) counts.refused++;
  else if (readFileSync(join(folder, "pack.json")).length < 60000) bases.push(pack);
}

// One mutant per rule.
const klein = json(join(top, "tests/packs/klein/pack.json"));
for (const rule of rules) {
  const pack = structuredClone(klein);
  rule.change(pack);
  const errors = checkPack(pack);
  const names = [...new Set(errors.map(error => error.rule))];
  if (names.length !== 1 || names[0] !== rule.rule) fail(`mutant for ${rule.rule}`, `the checker says ${names}`);
  if (valid(pack) === rule.schema) fail(`mutant for ${rule.rule}`, `ajv says ${valid(pack)}`);
}

// Every rule that the reader can name has a mutant.
const room = join(top, "game/pack");
const known = Object.keys(json(join(top, "assets/texts/en.json")).rule);
for (const name of readdirSync(room).filter(name => /^(field|read).*\.c$/.test(name)))
  for (const [, word] of readFileSync(join(room, name), "utf8").matchAll(/"([a-z]+(?:-[a-z]+)+)"/g))
    if (known.includes(word) && !/^(json|file)-/.test(word) && !seen.has(word) && !elsewhere.includes(word))
      fail(`rule without a mutant`, `${word} in ${name}`);

// Random mutants.
const random = chance(Number(seed));
const verdicts = { good: 0, refused: 0, beyond: 0 };
for (let i = 0; i < Number(wanted); i++) {
  const pack = mutant(random, bases);
  const verdict = compare(`mutant ${i} of seed ${seed}`, pack, checkPack(pack));
  verdicts[verdict.byChecker ? "good" : verdict.byAjv ? "beyond" : "refused"]++;
  if (failures.length > 20) break;
}
const share = Math.round(100 * verdicts.good / Number(wanted));
console.log(`## schema and checker: ${counts.packs} packs (${counts.refused} refused, ${counts.grammar} no JSON), ` +
  `${rules.length} mutants for ${seen.size} rules, ${wanted} random mutants of seed ${seed}: ${verdicts.good} good (${share} %), ` +
  `${verdicts.refused} refused by both, ${verdicts.beyond} by ids and sums that a schema cannot see; ${failures.length} disagreements`);
if (share < 40) { console.error("fewer than 40 % of the mutants are good"); process.exitCode = 1; }
if (failures.length > 0) process.exitCode = 1;
