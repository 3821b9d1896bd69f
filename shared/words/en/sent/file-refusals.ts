/** Why a file is refused as a whole. */
export const fileRefusals = {
  'file-empty': 'The file is empty. Export it again.',
  'file-binary':
    'This is neither a text table nor an .xlsx workbook ({what}). Export it as CSV or XLSX and send that file.',
  'workbook-encrypted':
    'This workbook is protected by a password. Open it, remove the password and save it again, then send it.',
  'workbook-macros':
    'This workbook holds macros (.xlsm), which Vigie does not take. Save it as a workbook without macros (.xlsx) and send that file.',
  'workbook-damaged':
    'This workbook is damaged or cut short ({part}). Export it again, or open it in a spreadsheet and save it as .xlsx.',
  'workbook-too-large':
    'Once uncompressed, this workbook is too large: {part} takes {size} MB where {limit} MB are read. Export a shorter period, or send it as CSV.',
  'workbook-implausible':
    'This workbook was not read: {part} takes {ratio} times its size once uncompressed, as no export does. Export it again, or send it as CSV.',
  'file-html':
    'This file is a web page, often a sign-in page saved in place of the export. Sign in to your tool and export again.',
  'workbook-uncomputed':
    'This workbook was saved without the results of its formulas, first in cell {cell}. Open it in Excel or LibreOffice, save it again as .xlsx, and send that file.',
  'sheet-not-there': 'This workbook has no sheet named {name}. Its sheets are: {sheets}.',
  'sheets-differ':
    'The sheets {first} and {other} do not have the same headers, so they cannot be read together. Choose those of one table, or give them the same headers.',
  'header-not-there':
    'No header can stand on line {line}: it is blank, beyond the end, or too far down. Choose another line.',
  'file-html-table':
    'This file is a web page that holds a table, whatever its name says, as some tools write for Excel. Open it in Excel or LibreOffice, save it as .xlsx, and send that file.',
  'file-xml-workbook':
    'This file is an Excel 2003 workbook in XML, whatever its name says. Open it in Excel or LibreOffice, save it as .xlsx, and send that file.',
  'file-not-a-table':
    'No table was found in this file: it needs a header line, then one ticket, incident, answer or cost a line.',
  'file-no-rows': 'The file has headers but no row. Export it again, over a period in which there were some.',
  'file-no-incidents':
    'The file has headers but no row. If nothing happened, say which months the file covers: they then count as months without incident.',
  'columns-missing':
    'No column of this file holds: {fields}. The columns found are: {headers}. Say which one does, or add it to the file.',
  'columns-too-many':
    'Line {line} has more than {limit} columns: this is no list of tickets, incidents, answers or costs. Export the table alone.',
  'blank-lines':
    'From line {line} on, more than a million lines are blank, more than a spreadsheet has. Nothing was stored. Export the table again, without what follows it.',
  'row-too-long':
    'The record that starts at line {line} is longer than {limit} characters: a quote is probably left open there. Close it, or export again.',
  'quote-open':
    'A quote opened at line {line} is never closed, so the lines after it cannot be told apart. Close it, or export again.',
  'questions-open':
    'Something of this file only a person can tell (questions: {count}), so nothing was stored. Answer what is asked: on the preview, or with the file (answers, words).',
  'answer-unknown': '“{answer}” is no answer to {id}. Expected: {options}.',
  'mapping-invalid': 'The mapping cannot be used: {detail}.',
  'date-order-ambiguous':
    'Nothing in this file tells for certain whether {example} is day/month or month/day. Say the order of the dates: dateOrder=dmy or mdy. Those that can only be of the other order will be rejected.',
  'amount-format-ambiguous':
    'Nothing in this file tells for certain whether {example} has a decimal comma or a decimal point. Say it: decimalMark=, or decimalMark=. – amounts that can only be written the other way will be rejected.',
  'score-scale-unknown':
    'Nothing in this file tells out of how many the scores are: the highest is {highest}. Write it in the header of their column, as “Score /20” or “Score (%)”.',
  'penalty-sign-ambiguous':
    'A penalty of this file is a positive amount: {example}. Nothing tells whether the provider pays it, so that it lowers the cost, or the client on top. Choose: the answer holds for the next files of this contract too.',
  'rows-unreadable':
    'Rows read that make no sense: {rejected} of {rows}, {same} of them for the same reason: “{reason}” Nothing was stored. Correct the export, or say what its columns hold.',
  'file-unfolds':
    'The rows of this file would take more than {times} times its size, which those of no export do. Nothing was stored. Export a shorter period, or import fewer of its columns.',
  'rows-rejected':
    'Rows that cannot be imported: {rejected} of {rows}. Nothing was stored. Correct the file, or look at the preview and commit the others.',
}
