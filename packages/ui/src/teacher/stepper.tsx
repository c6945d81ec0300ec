import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import '../visually-hidden.css';
import './field.css';
import './stepper.css';

export interface StepperProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Written behind the number and read with it. */
  readonly unit?: 'minute' | 'second' | 'none';
  readonly disabled?: boolean;
}

const FORMATS = {
  minute: { style: 'unit', unit: 'minute', unitDisplay: 'short' },
  second: { style: 'unit', unit: 'second', unitDisplay: 'short' },
  none: {},
} as const satisfies Record<string, Intl.NumberFormatOptions>;

/** A number with − and + at its sides; it can also be typed. */
export function Stepper(props: StepperProps) {
  const {
    label,
    labelHidden = false,
    value,
    onChange,
    min,
    max,
    step = 1,
    unit = 'none',
    disabled = false,
  } = props;

  const handleChange = (given: number) => {
    if (Number.isFinite(given)) onChange(given);
  };

  return (
    <NumberField
      className="ff-stepper"
      value={value}
      onChange={handleChange}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={FORMATS[unit]}
      isDisabled={disabled}
    >
      <Label className={labelHidden ? 'ff-hidden' : 'ff-field-label'}>{label}</Label>
      <Group className="ff-stepper-track">
        <Button slot="decrement" className="ff-stepper-button">
          <Minus aria-hidden="true" />
        </Button>
        <Input className="ff-stepper-input" />
        <Button slot="increment" className="ff-stepper-button">
          <Plus aria-hidden="true" />
        </Button>
      </Group>
    </NumberField>
  );
}
