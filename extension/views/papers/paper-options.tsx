import { OfficeForm } from './office-form.tsx';
import { TemplateSettings } from './template-settings.tsx';

/** 文书 among the settings: the issuing office and the templates. */
export function PaperOptions() {
  return (
    <>
      <h3>发文机关</h3>
      <OfficeForm />
      <h3>文书模板</h3>
      <TemplateSettings />
    </>
  );
}
