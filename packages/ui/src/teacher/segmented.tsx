import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import '../visually-hidden.css';
import './field.css';
import './segmented.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly words: ReactNode;
}

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly SegmentedOption<Value>[];
  /** Null: nothing chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a few, side by side. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, labelHidden = false, options, value, onChange, disabled = false } = props;

  const handleChange = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };

  return (
    <RadioGroup
      className="ff-segmented"
      orientation="horizontal"
      value={value}
      onChange={handleChange}
      isDisabled={disabled}
    >
      <Label className={labelHidden ? 'ff-hidden' : 'ff-field-label'}>{label}</Label>
      <div className="ff-segmented-track">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="ff-segmented-option">
            {option.words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
