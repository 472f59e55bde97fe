/** The requirement sets an Excel of a given ExcelApi level claims, as the client asks for them. */
export const requirementSets = (apiLevel: number): Record<string, string> => ({
  ExcelApi: `1.${apiLevel}`,
  RichApiRuntime: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.1',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.4',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
});
