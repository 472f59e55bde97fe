import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { accessDenied, invalidArgument, notFound } from '../errors.ts';
import { parseAddress } from '../workbook/address.ts';
import { type Chart, newChart } from '../workbook/chart.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { HostCollection, HostObject, type ObjectHost } from './host-object.ts';
import type { RangeObject } from './range.ts';

const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Pie', 'Line'];

/** The charts of a sheet. */
export class ChartsObject extends HostCollection {
  readonly wireClass = 'ChartCollection';
  private readonly sheet: Sheet;

  constructor(host: ObjectHost, sheet: Sheet) {
    super(host);
    this.sheet = sheet;
  }
  items() {
    return this.sheet.charts.map((chart) => new ChartObject(this.host, this.sheet, chart));
  }
  get Count() {
    return this.sheet.charts.length;
  }
  Indexer(id: string) {
    const chart = this.sheet.charts.find((c) => c.id === id || c.name === id);
    if (!chart) throw notFound('chart');
    return new ChartObject(this.host, this.sheet, chart);
  }
  /** As in Excel, the first row of the source names the series, its first column what is compared. */
  Add(type: string, source: RangeObject, seriesBy: string) {
    if (this.sheet.isProtected) throw accessDenied();
    if (!TYPES.includes(type) || !['Auto', 'Columns', 'Rows'].includes(seriesBy))
      throw invalidArgument(`chart ${type} by ${seriesBy}`);
    const chart = newChart(type, seriesBy, source.range);
    this.sheet.charts.push(chart);
    return new ChartObject(this.host, this.sheet, chart);
  }
}

class ChartPart extends HostObject {
  readonly wireClass: string;
  protected readonly sheet: Sheet;
  protected readonly chart: Chart;

  constructor(host: ObjectHost, sheet: Sheet, chart: Chart, wireClass: string) {
    super(host);
    this.sheet = sheet;
    this.chart = chart;
    this.wireClass = wireClass;
  }
  protected writable() {
    if (this.sheet.isProtected) throw accessDenied();
  }
}

class ChartObject extends ChartPart {
  constructor(host: ObjectHost, sheet: Sheet, chart: Chart) {
    super(host, sheet, chart, 'Chart');
  }
  override identity() {
    return { Id: this.chart.id };
  }
  get Id() {
    return this.chart.id;
  }
  get Name() {
    return this.chart.name;
  }
  set Name(name: string) {
    this.writable();
    this.chart.name = name;
  }
  get ChartType() {
    return this.chart.type;
  }
  get Title() {
    return new TitleObject(this.host, this.sheet, this.chart, 'ChartTitle');
  }
  get Legend() {
    return new LegendObject(this.host, this.sheet, this.chart, 'ChartLegend');
  }
  get Series() {
    return new SeriesListObject(this.host, this.sheet, this.chart);
  }
  SetPosition(start: string, end: string) {
    this.writable();
    const [first, last] = [parseAddress(start), parseAddress(end)];
    if (!first || !last) throw invalidArgument(`position ${start} to ${end}`);
    this.chart.at = { ...first, bottom: last.bottom, right: last.right } satisfies CellRange;
  }
  Delete() {
    this.writable();
    this.sheet.charts = this.sheet.charts.filter((c) => c !== this.chart);
  }
}

class TitleObject extends ChartPart {
  get Text() {
    return this.chart.title;
  }
  set Text(text: string) {
    this.writable();
    this.chart.title = text;
  }
}

class LegendObject extends ChartPart {
  get Position() {
    return this.chart.legend;
  }
  set Position(position: string) {
    this.writable();
    this.chart.legend = position;
  }
}

class SeriesListObject extends HostCollection {
  readonly wireClass = 'ChartSeriesCollection';
  private readonly sheet: Sheet;
  private readonly chart: Chart;

  constructor(host: ObjectHost, sheet: Sheet, chart: Chart) {
    super(host);
    this.sheet = sheet;
    this.chart = chart;
  }
  items() {
    return this.chart.series.map((_, i) => new SeriesObject(this.host, this.sheet, this.chart, i));
  }
  GetItemAt(index: number) {
    if (!this.chart.series[index]) throw notFound(`series ${index}`);
    return new SeriesObject(this.host, this.sheet, this.chart, index);
  }
}

class SeriesObject extends ChartPart {
  private readonly index: number;

  constructor(host: ObjectHost, sheet: Sheet, chart: Chart, index: number) {
    super(host, sheet, chart, 'ChartSeries');
    this.index = index;
  }
  get Name() {
    const { top, left } = this.chart.source;
    return String(this.sheet.cell(top, left + 1 + this.index)?.value ?? '');
  }
  get Format() {
    return new SeriesFormatObject(this.host, this.sheet, this.chart, this.index);
  }
}

class SeriesFormatObject extends ChartPart {
  private readonly index: number;

  constructor(host: ObjectHost, sheet: Sheet, chart: Chart, index: number) {
    super(host, sheet, chart, 'ChartSeriesFormat');
    this.index = index;
  }
  get Fill() {
    return new SeriesFillObject(this.host, this.sheet, this.chart, this.index);
  }
}

class SeriesFillObject extends ChartPart {
  private readonly index: number;

  constructor(host: ObjectHost, sheet: Sheet, chart: Chart, index: number) {
    super(host, sheet, chart, 'ChartFill');
    this.index = index;
  }
  SetSolidColor(colour: string) {
    this.writable();
    if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw invalidArgument(`colour ${colour}`);
    this.chart.series[this.index]!.colour = colour;
  }
}
