// Reads an array of FHIR resources as texts from standard input; writes what two independent validators find in each.
const { Fhir } = require("fhir");
const JSONSchemaValidator = require("@asymmetrik/fhir-json-schema-validator");

const fhir = new Fhir();
const schema = new JSONSchemaValidator();

function byFhir(resource) {
  try {
    const result = fhir.validate(resource, { errorOnUnexpected: true });
    return result.messages.filter(m => m.severity === "error" || m.severity === "fatal").map(m => `${m.location}: ${m.message}`);
  } catch (error) {
    return [String(error)];
  }
}

function bySchema(resource) {
  return (schema.validate(resource) || []).map(e => `${e.dataPath}: ${e.message}`);
}

let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", chunk => { input += chunk; });
process.stdin.on("end", () => {
  const answers = JSON.parse(input).map(text => {
    const resource = JSON.parse(text);
    return { fhir: byFhir(resource), schema: bySchema(resource) };
  });
  process.stdout.write(JSON.stringify(answers));
});
