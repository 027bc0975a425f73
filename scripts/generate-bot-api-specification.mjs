/** Writes the Bot API specification of the rehearsal room from the doc-commented types of @grammyjs/types. */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript-5';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const typesFolder = dirname(require.resolve('@grammyjs/types/package.json'));
const target = join(root, 'src', 'rehearsal', 'bot-api', 'specification.json');

/** TypeScript knows one kind of number; these are the Bot API's few fractions. */
const FRACTIONS = new Set([
  'latitude', 'longitude', 'horizontal_accuracy', 'x_shift', 'y_shift', 'scale', 'zoom', 'width_percentage', 'height_percentage',
  'x_percentage', 'y_percentage', 'rotation_angle', 'corner_radius_percentage', 'cover_frame_timestamp', 'main_frame_timestamp',
  'temperature', 'duration_seconds', 'aspect_ratio',
]);

const program = ts.createProgram([join(typesFolder, 'mod.d.ts')], { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, exactOptionalPropertyTypes: true });
const checker = program.getTypeChecker();
const source = program.getSourceFile(join(typesFolder, 'methods.d.ts'));
const apiMethods = source.statements.find((statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === 'ApiMethods');

const objects = {};
const unions = {};

function limitsOf(doc) {
  const limits = /(\d+)-(\d+) (characters|bytes)/.exec(doc);
  if (!limits) return {};
  const [, min, max, unit] = limits;
  const parsed = /after entit(?:y|ies) parsing/.test(doc);
  return { limit: { min: Number(min), max: Number(max), unit, ...(parsed ? { parsed: true } : {}) } };
}

function nameOf(type) {
  const symbol = type.aliasSymbol ?? type.symbol;
  if (!symbol || symbol.name.startsWith('__')) return undefined;
  const parent = symbol.parent && symbol.parent.flags & ts.SymbolFlags.Namespace && !(symbol.parent.flags & ts.SymbolFlags.ValueModule) ? `${symbol.parent.name}.` : '';
  return parent + symbol.name;
}

function shapeOfUnion(parts, field) {
  const values = parts.filter((part) => part.isStringLiteral() || part.isNumberLiteral()).map((part) => part.value);
  const others = parts.filter((part) => !part.isStringLiteral() && !part.isNumberLiteral() && !(part.flags & ts.TypeFlags.BooleanLiteral));
  const booleans = parts.filter((part) => part.flags & ts.TypeFlags.BooleanLiteral);
  const shapes = others.map((part) => shapeOf(part, field));
  if (values.length > 0) shapes.unshift({ values });
  if (booleans.length > 0) shapes.unshift({ is: booleans.length === 2 ? 'boolean' : 'true' });
  const distinct = [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
  return distinct.length === 1 ? distinct[0] : { any: distinct };
}

function fieldsOf(type) {
  const fields = {};
  for (const property of checker.getPropertiesOfType(type)) {
    const declared = checker.getTypeOfSymbolAtLocation(property, source);
    const parts = (declared.isUnion() ? declared.types : [declared]).filter((part) => !(part.flags & ts.TypeFlags.Undefined));
    if (parts.length === 0 || (parts.length === 1 && parts[0].flags & ts.TypeFlags.Never)) continue;
    const doc = ts.displayPartsToString(property.getDocumentationComment(checker));
    const optional = Boolean(property.flags & ts.SymbolFlags.Optional);
    fields[property.name] = { ...shapeOfUnion(parts, property.name), ...(optional ? { optional: true } : {}), ...limitsOf(doc) };
  }
  return fields;
}

/** A union may contain itself (rich text does), so those with a name are written once. */
function shapeOfNamedUnion(type, field) {
  const name = type.aliasSymbol?.name;
  if (!name) return shapeOfUnion(type.types, field);
  if (!(name in unions)) {
    unions[name] = {};
    unions[name] = shapeOfUnion(type.types, field);
  }
  return { union: name };
}

function plainShape(type, field) {
  if (type.flags & ts.TypeFlags.TypeParameter) return { is: 'file' };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { values: [type.value] };
  if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { is: 'string' };
  // `string & {}` keeps an editor's suggestions; on the wire it is any string.
  if (type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String)) return { is: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { is: FRACTIONS.has(field) ? 'number' : 'integer' };
  return type.flags & ts.TypeFlags.BooleanLiteral ? { is: 'true' } : undefined;
}

function shapeOf(type, field) {
  if (type.isUnion()) return shapeOfNamedUnion(type, field);
  const plain = plainShape(type, field);
  if (plain) return plain;
  if (checker.isArrayType(type)) return { list: shapeOf(checker.getTypeArguments(type)[0], field) };
  const name = nameOf(type);
  if (!name) return { fields: fieldsOf(type) };
  if (!(name in objects)) {
    objects[name] = {};
    objects[name] = fieldsOf(type);
  }
  return { object: name };
}

function methodsOf() {
  const methods = {};
  for (const member of apiMethods.type.members) {
    const [signature] = checker.getTypeAtLocation(member).getCallSignatures();
    const parameter = signature?.getParameters()[0];
    methods[member.name.text] = parameter ? fieldsOf(checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, source))) : {};
  }
  return methods;
}

const oneLineEach = (record) => Object.keys(record).sort().map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(record[name])}`).join(',\n');

/** The whole file as text, so that a test can compare without writing. */
export function specificationText() {
  const { version } = JSON.parse(readFileSync(join(typesFolder, 'package.json'), 'utf8'));
  const methods = methodsOf();
  return `{\n  "from": "@grammyjs/types ${version}",\n  "methods": {\n${oneLineEach(methods)}\n  },\n  "objects": {\n${oneLineEach(objects)}\n  },\n  "unions": {\n${oneLineEach(unions)}\n  }\n}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(target, specificationText());
