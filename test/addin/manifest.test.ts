import { existsSync, readFileSync } from 'node:fs';
import type { Document, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../addin/build/manifest-file.ts';
import { COMMANDS } from '../../addin/commands.ts';
import { DUCHA_RIBBON } from '../excel-host/web/ducha-ribbon.ts';

const source = readFileSync(new URL('../../addin/manifest.xml', import.meta.url), 'utf8');
const document = parseDocument(source, { xmlMode: true });
const app = children(document)[0]!;
const overrides = child(app, 'VersionOverrides');
const host = child(child(overrides, 'Hosts'), 'Host');
const tab = child(child(child(host, 'DesktopFormFactor'), 'ExtensionPoint'), 'CustomTab');
const resources = child(overrides, 'Resources');

function children(of: Document | Element, name?: string): Element[] {
  return of.children.filter(isTag).filter((element) => name === undefined || element.name === name);
}
function child(of: Element, name: string): Element {
  const [found, more] = children(of, name);
  expect(found, `${of.name} has a ${name}`).toBeDefined();
  expect(more, `${of.name} has one ${name}`).toBeUndefined();
  return found!;
}
const names = (of: Element) => children(of).map((element) => element.name);
const text = (of: Element) => of.children.map((node) => ('data' in node ? node.data : '')).join('');
const all = (of: Element): Element[] => [of, ...children(of).flatMap(all)];
const resourceIds = (kind: string) =>
  new Map(children(child(resources, kind)).map((e) => [e.attribs.id!, e.attribs.DefaultValue!]));

/** Children in the order the schema wants (a sequence; `?` optional, `+` one or more). */
function expectSequence(of: Element, sequence: string) {
  const pattern = sequence
    .replace(/([\w:]+)([?+]?)/g, (_, name, times) => `(?:${name} )${times}`)
    .replaceAll(' (?:', '(?:');
  expect(`${names(of).join(' ')} `, of.name).toMatch(new RegExp(`^${pattern}$`));
}

describe('the manifest', () => {
  test('keeps the order of elements of the published schemas', () => {
    expectSequence(
      app,
      'Id Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?',
    );
    expectSequence(overrides, 'Description? Requirements? Hosts Resources');
    expectSequence(host, 'Runtimes AllFormFactors DesktopFormFactor');
    expectSequence(child(child(host, 'AllFormFactors'), 'ExtensionPoint'), 'Script Page Metadata Namespace');
    expectSequence(child(host, 'DesktopFormFactor'), 'GetStarted? FunctionFile ExtensionPoint+');
    expectSequence(tab, 'Group+ Label');
    for (const group of children(tab, 'Group')) expectSequence(group, 'Label Icon Control+');
    for (const control of all(tab).filter((e) => e.name === 'Control'))
      expectSequence(control, 'Label Supertip Icon Action');
    expectSequence(resources, 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings');
  });

  test('is one for task panes in workbooks, with version 1.0 overrides', () => {
    expect(app.attribs).toMatchObject({
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xsi:type': 'TaskPaneApp',
    });
    expect(overrides.attribs).toMatchObject({
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    });
    expect(text(child(app, 'Id'))).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text(child(app, 'Version'))).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(text(child(app, 'Permissions'))).toBe('ReadWriteDocument');
    expect(host.attribs['xsi:type']).toBe('Workbook');
  });

  test('asks for ExcelApi 1.9 and a shared runtime, in both places', () => {
    const sets = all(app).filter((e) => e.name === 'Set' || e.name === 'bt:Set');
    expect(sets.map((e) => `${e.attribs.Name} ${e.attribs.MinVersion}`)).toEqual([
      'ExcelApi 1.9',
      'SharedRuntime 1.1',
      'ExcelApi 1.9',
      'SharedRuntime 1.1',
    ]);
  });

  test('runs pane, ribbon commands and page in one long-lived runtime', () => {
    const runtime = child(child(host, 'Runtimes'), 'Runtime');
    expect(runtime.attribs).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
    expect(child(child(host, 'DesktopFormFactor'), 'FunctionFile').attribs.resid).toBe('Pane.Url');
    const pane = resourceIds('bt:Urls').get('Pane.Url');
    expect(child(child(app, 'DefaultSettings'), 'SourceLocation').attribs.DefaultValue).toBe(pane);
    const shown = all(tab).find((e) => e.attribs['xsi:type'] === 'ShowTaskpane')!;
    expect(child(shown, 'SourceLocation').attribs.resid).toBe('Pane.Url');
  });

  test('has a button for every command, and a command for every button', () => {
    const functions = all(tab)
      .filter((e) => e.name === 'FunctionName')
      .map(text);
    expect(functions.sort()).toEqual(Object.keys(COMMANDS).sort());
    const labels = all(tab)
      .filter((e) => e.name === 'Control')
      .map((e) => resourceIds('bt:ShortStrings').get(child(e, 'Label').attribs.resid!));
    expect(labels).toEqual(['检查台账', '标记逾期', '清除标记', '修复', '汇总', '自动检查', '打开窗格']);
    // What the end-to-end tests press is what the manifest offers.
    expect(DUCHA_RIBBON.map(({ functionName }) => functionName).sort()).toEqual(functions.sort());
    expect([...DUCHA_RIBBON.map(({ label }) => label), '打开窗格']).toEqual(labels);
    expect(resourceIds('bt:ShortStrings').get(child(tab, 'Label').attribs.resid!)).toBe('督查台账');
  });

  test('brings the worksheet functions from the same page, under the name DUCHA', () => {
    const point = child(child(host, 'AllFormFactors'), 'ExtensionPoint');
    expect(point.attribs['xsi:type']).toBe('CustomFunctions');
    expect(child(child(point, 'Page'), 'SourceLocation').attribs.resid).toBe('Pane.Url');
    expect(resourceIds('bt:Urls').get('Functions.Data')).toMatch(/\/functions\.json$/);
    expect(resourceIds('bt:ShortStrings').get(child(point, 'Namespace').attribs.resid!)).toBe('DUCHA');
  });

  test('names only resources that are there, with ids and strings no longer than allowed', () => {
    const kinds = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].map(resourceIds);
    const known = new Set(kinds.flatMap((kind) => [...kind.keys()]));
    const used = all(overrides).flatMap((e) => e.attribs.resid ?? []);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !used.includes(id))).toEqual([]);
    expect([...known].filter((id) => id.length > 32)).toEqual([]);
    expect([...kinds[2]!.values()].filter((s) => s.length > 125)).toEqual([]);
    expect([...kinds[3]!.values()].filter((s) => s.length > 250)).toEqual([]);
    const ids = all(overrides).flatMap((e) => e.attribs.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has an icon file of 16, 32 and 80 pixels behind every icon', () => {
    for (const icon of all(tab).filter((e) => e.name === 'Icon'))
      expect(children(icon).map((e) => e.attribs.size)).toEqual(['16', '32', '80']);
    for (const [id, url] of resourceIds('bt:Images')) {
      const file = new URL(`../../addin${new URL(url).pathname}`, import.meta.url);
      expect(existsSync(file), id).toBe(true);
      const width = readFileSync(file).readUInt32BE(16);
      expect(`${width}`, id).toBe(id.split('.')[1]);
    }
  });

  test('can be built for the address it is served from, https only', () => {
    const built = manifestFor(source, 'https://oa.example.gov.cn/ducha');
    expect(built).toContain('https://oa.example.gov.cn/ducha/taskpane.html');
    expect(built).not.toContain('localhost');
    expect(() => manifestFor(source, 'http://oa.example.gov.cn')).toThrow('https://');
    expect(() => manifestFor(source, 'https://oa.example.gov.cn/')).toThrow('斜杠');
  });
});
