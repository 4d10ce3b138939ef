/** The main file that a part of a document names: `% !TEX root = rapport.tex`, `\documentclass[rapport.tex]{subfiles}`. */
export function latexRoot(text: string): string | undefined {
  const head = text.slice(0, 2000);
  const path =
    /^%\s*!\s*TEX\s+root\s*=\s*(\S.*?)\s*$/im.exec(head)?.[1] ??
    /^\\documentclass\[([^\]]+)\]\{subfiles\}/m.exec(head)?.[1];
  return path === undefined || /\.\w+$/.test(path) ? path : `${path}.tex`;
}
