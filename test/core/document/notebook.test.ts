import assert from 'node:assert/strict';
import { notebookParts } from '../../../src/core/document/notebook/notebookParts';
import { readNotebook, type NotebookCell } from '../../../src/core/document/notebook/readNotebook';

const markdown = (source: unknown) => ({ cell_type: 'markdown', metadata: {}, source });
const raw = (source: unknown) => ({ ...markdown(source), cell_type: 'raw' });
const code = (output: string) => ({ ...markdown('# ”inga ord”'), cell_type: 'code', outputs: [{ data: output }] });

describe('a notebook as a file', () => {
  it('has the words of its cells, written as one string or by line, with the numbers that editors show', () => {
    const cells = cellsOf(fileOf([raw('---\nlang: sv\n---'), code('"\\" } ]'), markdown(['Ett ”citat”\n', 'åäö'])]));
    assert.deepEqual(
      cells.map(({ number, kind, text }) => ({ number, kind, text })),
      [
        { number: 1, kind: 'raw', text: '---\nlang: sv\n---' },
        { number: 3, kind: 'markdown', text: 'Ett ”citat”\nåäö' },
      ],
    );
  });

  it('says where words stand in the file, however they are escaped', () => {
    for (const indentation of [undefined, 1]) {
      const cells = [code('AAAA'), markdown(['Han sa: "Ja"\n', '\tsedan: ”nej \\ då”'])];
      const file = fileOf(cells, indentation).replaceAll('”', '\\u201d');
      const [cell] = cellsOf(file);
      assert.ok(cell);
      const at = (words: string) => {
        const start = cell.text.indexOf(words);
        const { start: from, end } = cell.inFile({ start, end: start + words.length });
        return file.slice(from, end);
      };
      assert.equal(at('Ja'), 'Ja');
      assert.equal(at('"Ja"'), String.raw`\"Ja\"`);
      assert.equal(at('”nej \\ då”'), String.raw`\u201dnej \\ då\u201d`);
      assert.equal(at(cell.text.slice(-1)), String.raw`\u201d`);
    }
  });

  it('is read whatever else stands in it', () => {
    const cells = [
      null,
      3,
      [],
      {},
      { cell_type: 3, source: 'x' },
      markdown({ a: [1] }),
      markdown(['a', 3, ['b'], 'c']),
    ];
    const read = cellsOf(JSON.stringify({ cells, nbformat: 4, other: { cells: [markdown('inte detta')] } }));
    assert.deepEqual(
      read.map(({ number, text }) => [number, text]),
      [
        [6, ''],
        [7, 'ac'],
      ],
    );
  });

  it('is empty where the file is', () => {
    assert.deepEqual(cellsOf(' \n'), []);
    assert.deepEqual(cellsOf(fileOf([])), []);
  });

  it('is said to be broken, and where, if it is no JSON or no notebook', () => {
    const whole = fileOf([markdown('Ord')]);
    assert.deepEqual(readNotebook(whole.slice(0, -1)), { kind: 'broken', code: 'not-json', start: whole.length - 1 });
    const conflict = '{\n<<<<<<< HEAD\n "cells": []\n}';
    assert.deepEqual(readNotebook(conflict), { kind: 'broken', code: 'not-json', start: 2 });
    assert.deepEqual(readNotebook('['.repeat(100_000)), { kind: 'broken', code: 'not-json', start: 0 });
    for (const other of ['[]', '{"a":1}', '{"cells":{}}', '"cells"', '{"worksheets":[{"cells":[]}]}']) {
      assert.deepEqual(readNotebook(other), { kind: 'broken', code: 'no-cells', start: 0 });
    }
  });

  it('is one document: the cell of front matter speaks for all, else the words together tell the language', () => {
    const named = parts([raw('---\nlang: en\nbibliography: k.bib\n---'), markdown('# PM'), markdown('och det är så')]);
    assert.deepEqual(
      named.map(({ cell, analysis }) => [cell.number, analysis.language, analysis.bibliography[0]?.path]),
      [
        [2, 'en', 'k.bib'],
        [3, 'en', 'k.bib'],
      ],
    );
    assert.ok(named.every(({ head }) => head?.analysis.frontMatter?.lang === 'en'));
    const guessed = parts([raw('bara råtext'), markdown('# PM'), markdown('the words of the report')]);
    assert.deepEqual(
      guessed.map(({ cell, analysis, head }) => [cell.number, analysis.language, head]),
      [
        [2, 'en', undefined],
        [3, 'en', undefined],
      ],
    );
  });
});

function parts(cells: readonly object[]) {
  return notebookParts(cellsOf(fileOf(cells)));
}

function fileOf(cells: readonly unknown[], indentation?: number): string {
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, undefined, indentation);
}

function cellsOf(file: string): readonly NotebookCell[] {
  const read = readNotebook(file);
  assert.equal(read.kind, 'read');
  return read.kind === 'read' ? read.cells : [];
}
