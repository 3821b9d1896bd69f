import ts from 'typescript'

/** One small change of a node: the part of the file from `start` to `end` becomes `text`. */
export type Change = { readonly start: number; readonly end: number; readonly text: string }

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
}
/** Methods that may be forgotten: the value they are called on is taken as it is. */
const droppable = new Set(
  'filter sort toSorted slice reverse toReversed trim toLowerCase toUpperCase flat normalize replace replaceAll'.split(
    ' ',
  ),
)
const swapped: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['find', 'findLast'],
  ['findLast', 'find'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
])
const rounding = new Set(['round', 'floor', 'ceil', 'trunc', 'abs'])

/** The small mistakes that somebody could have made in a node, each by itself. */
export function changesOf(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node)
  if (ts.isNumericLiteral(node)) return [replaced(node, nextTo(Number(node.text.replaceAll('_', ''))))]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replaced(node, 'false')]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replaced(node, 'true')]
  if (ts.isPrefixUnaryExpression(node)) return ofPrefix(node)
  if (ts.isConditionalExpression(node)) return negated(node.condition)
  if (ts.isIfStatement(node)) return [...negated(node.expression), ...(node.elseStatement ? [] : [replaced(node, ';')])]
  if (ts.isExpressionStatement(node) || ts.isThrowStatement(node)) return [replaced(node, ';')]
  if (ts.isReturnStatement(node)) return node.expression ? toNull(node.expression) : []
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? [] : toNull(node.body)
  if (ts.isCallExpression(node)) return ofCall(node)
  if (ts.isPropertyAccessExpression(node) && node.questionDotToken) return [replaced(node.questionDotToken, '.')]
  return []
}

function replaced(node: ts.Node, text: string): Change {
  return { start: node.getStart(), end: node.end, text }
}

/** A number close by: the next integer; of a fraction, a tenth less. */
function nextTo(value: number): string {
  return String(Number.isInteger(value) ? value + 1 : Number((value * 0.9).toPrecision(6)))
}

function ofBinary({ left, operatorToken, right }: ts.BinaryExpression): Change[] {
  const operator = operatorToken.getText()
  if (operator === '??') return [{ start: left.end, end: right.end, text: '' }]
  const isOfText = operator === '+' && (isText(left) || isText(right))
  return isOfText ? [] : (operators[operator] ?? []).map((other) => replaced(operatorToken, other))
}

/** Whether a sum is one of texts as far as the line itself tells. */
function isText(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right)
  return ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)
}

function ofPrefix({ operator, operand, ...node }: ts.PrefixUnaryExpression): Change[] {
  const isSign = operator === ts.SyntaxKind.ExclamationToken || operator === ts.SyntaxKind.MinusToken
  return isSign ? [{ start: operand.getStart() - 1, end: node.end, text: operand.getText() }] : []
}

/** A comparison or a negation has changes of its own that say as much. */
function negated(condition: ts.Expression): Change[] {
  if (ts.isBinaryExpression(condition) || ts.isPrefixUnaryExpression(condition)) return []
  return [replaced(condition, `!(${condition.getText()})`)]
}

function toNull(expression: ts.Expression): Change[] {
  return ['null', 'undefined'].includes(expression.getText()) ? [] : [replaced(expression, 'null')]
}

function ofCall(node: ts.CallExpression): Change[] {
  const { expression, arguments: given } = node
  if (!ts.isPropertyAccessExpression(expression)) return []
  const { name, expression: on } = expression
  const changes: Change[] = []
  if (on.getText() === 'Math') {
    if (rounding.has(name.text)) changes.push(replaced(node, `(${given[0]!.getText()})`))
    if (name.text === 'max' || name.text === 'min') changes.push(replaced(name, name.text === 'max' ? 'min' : 'max'))
  } else if (droppable.has(name.text)) changes.push({ start: on.end, end: node.end, text: '' })
  const other = swapped.get(name.text)
  if (other) changes.push(replaced(name, other))
  return changes
}
