// Holds what three programs read of each file against each other; called by `workbooks`.
const fs = require("fs");
const path = require("path");
const ExcelJS = require("exceljs");
const mammoth = require("mammoth");

const [files, work, ...names] = process.argv.slice(2);
const faults = [];
let compared = 0;

/** Blanks and line ends are each program's own; numbers may be shown with fewer places or with commas. */
const plain = text => String(text ?? "").replace(/[\s\u00a0\u3000]+/g, "");
const isSame = (one, other) => plain(one) === plain(other)
  || (plain(one) !== "" && plain(other) !== "" && Math.abs(Number(plain(one).replace(/,/g, "")) - Number(plain(other).replace(/,/g, ""))) < 0.005);

async function cells(file) {
  const book = new ExcelJS.Workbook();
  await book.csv.readFile(file, { map: value => value });
  return (row, column) => book.worksheets[0].getCell(row, column).text;
}

async function workbook(name) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(files, name));
  const base = name.replace(/\.xlsx$/, "");
  for (const sheet of book.worksheets) {
    const single = path.join(work, "libre", `${base}.csv`);
    const several = path.join(work, "libre", `${base}-${sheet.name}.csv`);
    const readers = [
      ["LibreOffice", await cells(fs.existsSync(several) ? several : single)],
      ["Gnumeric", await cells(path.join(work, "gnumeric", `${base}-${sheet.name}.csv`))],
    ];
    let filled = 0;
    sheet.eachRow((row, number) => row.eachCell((cell, column) => {
      if (cell.master !== cell || plain(cell.text) === "") {
        return;
      }

      filled += 1;
      const isDate = cell.value instanceof Date;
      for (const [program, read] of readers) {
        compared += 1;
        const theirs = read(number, column);
        // A date is a moment here and a shown text there.
        if (isDate ? !/\d{4}/.test(theirs) : !isSame(cell.text, theirs)) {
          faults.push(`${name}, ${sheet.name}!${cell.address}: exceljs 「${cell.text}」, ${program} 「${theirs}」`);
        }
      }
    }));
    if (filled === 0 && sheet.state === "visible") {
      faults.push(`${name}, ${sheet.name}: exceljs reads no cell`);
    }
  }
}

async function paper(name) {
  const base = name.replace(/\.docx$/, ".txt");
  const { value } = await mammoth.extractRawText({ path: path.join(files, name) });
  for (const program of ["libre", "abiword"]) {
    const theirs = plain(fs.readFileSync(path.join(work, program, base), "utf8"));
    // Each prints tables and headers in its own order: every line of the one stands somewhere in the other.
    for (const line of value.split("\n").map(plain).filter(line => line !== "")) {
      compared += 1;
      if (!theirs.includes(line)) {
        faults.push(`${name}: mammoth reads 「${line}」, ${program} does not`);
      }
    }
  }
}

(async () => {
  for (const name of names) {
    try {
      await (name.endsWith(".xlsx") ? workbook(name) : paper(name));
    } catch (fault) {
      faults.push(`${name}: ${fault.message}`);
    }
  }

  faults.slice(0, 40).forEach(fault => console.error(`workbooks: ${fault}`));
  console.log(`workbooks: ${names.length} files, ${compared} comparisons, ${faults.length} differ`);
  process.exit(faults.length === 0 && compared > 0 ? 0 : 1);
})();
