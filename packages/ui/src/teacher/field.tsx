import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  TextArea as RacTextArea,
  TextField as RacTextField,
  type TextFieldProps as RacTextFieldProps,
  Text,
} from 'react-aria-components';
import './field.css';

export interface FieldProps
  extends Omit<RacTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it, in a sentence. */
  readonly error?: string | undefined;
}

/** The frame of a field: label above, hint below, an error tied to it. */
export function Field({
  label,
  hint,
  error,
  children,
  ...rest
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <RacTextField {...rest} className="ff-field" isInvalid={error !== undefined}>
      <Label className="ff-field-label">{label}</Label>
      {children}
      {hint !== undefined && (
        <Text slot="description" className="ff-field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="ff-field-error">{error}</FieldError>
    </RacTextField>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly placeholder?: string;
}

/** One line of text. */
export function TextField({ placeholder, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Input className="ff-field-input" {...(placeholder === undefined ? {} : { placeholder })} />
    </Field>
  );
}

export interface TextAreaProps extends TextFieldProps {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({ placeholder, rows = 4, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <RacTextArea
        className="ff-field-input"
        {...(placeholder === undefined ? {} : { placeholder })}
        rows={rows}
      />
    </Field>
  );
}
