import { Radio, RadioGroup } from '@fluentui/react-components';
import { chooseLanguage, chosenLanguage, type Language } from '../../i18n/language.ts';
import { useStyles } from './use-styles.ts';

/** The language of the screens; what goes into the register and its papers stays Chinese. */
export function LanguageSettings({ labelledBy }: { labelledBy: string }) {
  const styles = useStyles();
  return (
    <>
      <RadioGroup
        aria-labelledby={labelledBy}
        layout="horizontal"
        defaultValue={chosenLanguage()}
        onChange={(_, { value }) => {
          chooseLanguage(value as Language);
          location.reload();
        }}
      >
        <Radio value="zh-CN" label="中文" />
        <Radio value="en" label="English" />
      </RadioGroup>
      <p className={styles.note}>换的是界面用语；台账内容、文书、时限说明和出错说明仍是中文。</p>
    </>
  );
}
