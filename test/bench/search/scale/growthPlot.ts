import type { Measurement } from './measurement';

/** A line for each engine over the number of passages, both axes in powers of ten, as SVG. */
export function growthPlot(
  title: string,
  measurements: readonly Measurement[],
  value: (one: Measurement) => number,
): string {
  const points = measurements.map(one => ({ ...one, value: Math.max(value(one), smallest) }));
  const powers = points.map(point => Math.log10(point.value));
  const bottom = Math.floor(Math.min(...powers));
  const top = Math.max(bottom + 1, Math.ceil(Math.max(...powers)));
  const x = (passages: number): number => left + ((Math.log10(passages) - 3) / 3) * width;
  const y = (power: number): number => above + height - ((power - bottom) / (top - bottom)) * height;
  const engines = [...new Map(points.map(point => [point.engine, point.title]))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" font-family="sans-serif" font-size="12">`,
    `<rect width="640" height="320" fill="white"/><text x="${left}" y="20" font-size="14">${title}</text>`,
    ...ticks(bottom, top).map(power => line(y(power), (10 ** power).toLocaleString('en'))),
    ...[3, 4, 5, 6].map(power => label(x(10 ** power), (10 ** power).toLocaleString('en'))),
    ...engines.flatMap(([engine, name], index) => {
      const own = points.filter(point => point.engine === engine);
      const places = own.map(point => `${x(point.passages).toFixed(1)},${y(Math.log10(point.value)).toFixed(1)}`);
      return curve(places, name, index);
    }),
    '</svg>',
    '',
  ].join('\n');
}

const left = 70;
const above = 35;
const width = 340;
const height = 240;
const smallest = 0.01;
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#666666'];

function ticks(bottom: number, top: number): readonly number[] {
  return Array.from({ length: top - bottom + 1 }, (_, index) => bottom + index);
}

function line(y: number, text: string): string {
  const place = y.toFixed(1);
  return (
    `<path d="M${left} ${place}h${width}" stroke="#ddd"/>` +
    `<text x="${left - 8}" y="${place}" text-anchor="end" dominant-baseline="middle">${text}</text>`
  );
}

function label(x: number, text: string): string {
  return `<text x="${x.toFixed(1)}" y="${above + height + 20}" text-anchor="middle">${text}</text>`;
}

function curve(places: readonly string[], name: string, index: number): readonly string[] {
  const colour = colours[index % colours.length] ?? '#000';
  return [
    `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...places.map(place => {
      const [x, y] = place.split(',');
      return `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`;
    }),
    `<text x="${left + width + 20}" y="${above + 10 + index * 20}" fill="${colour}">${name}</text>`,
  ];
}
