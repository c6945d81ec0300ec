import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  DialogTrigger,
  Header,
  MenuSection,
  MenuTrigger,
  Dialog as RacDialog,
  Menu as RacMenu,
  MenuItem as RacMenuItem,
  Popover as RacPopover,
  type PopoverProps as RacPopoverProps,
} from 'react-aria-components';
import './menu.css';

export interface MenuProps {
  /** The button that opens it: any react-aria-components button, such as `MenuButton`. */
  readonly trigger: ReactElement;
  /** What the menu is for, to a screen reader. */
  readonly label: string;
  /** `MenuItem`s. */
  readonly children: ReactNode;
  readonly placement?: RacPopoverProps['placement'];
}

/** What can be done with the thing that was tapped. */
export function Menu({ trigger, label, children, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <RacPopover className="ff-popover" placement={placement}>
        <RacMenu className="ff-menu" aria-label={label}>
          {children}
        </RacMenu>
      </RacPopover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

export function MenuItem({ children, icon, onPress, disabled = false }: MenuItemProps) {
  return (
    <RacMenuItem className="ff-menu-item" onAction={onPress} isDisabled={disabled}>
      {icon !== undefined && (
        <span className="ff-menu-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </RacMenuItem>
  );
}

/** Some `MenuItem`s of a `Menu` that stand apart from the others. */
export function MenuGroup({
  label,
  children,
}: {
  readonly label: string;
  /** `MenuItem`s. */
  readonly children: ReactNode;
}) {
  return (
    <MenuSection className="ff-menu-choice">
      <Header className="ff-menu-choice-label">{label}</Header>
      {children}
    </MenuSection>
  );
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly words: string;
    readonly icon?: ReactNode;
  }[];
  /** Null: none of them yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, inside a `Menu`: the present one is marked. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { label, options, value, onChange } = props;
  return (
    <MenuSection
      className="ff-menu-choice"
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys !== 'all' && keys.has(option.value));
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
    >
      <Header className="ff-menu-choice-label">{label}</Header>
      {options.map((option) => (
        <RacMenuItem key={option.value} id={option.value} textValue={option.words} className="ff-menu-item">
          {option.icon !== undefined && (
            <span className="ff-menu-icon" aria-hidden="true">
              {option.icon}
            </span>
          )}
          {option.words}
          {option.value === value && (
            <span className="ff-menu-mark" aria-hidden="true">
              <Check />
            </span>
          )}
        </RacMenuItem>
      ))}
    </MenuSection>
  );
}

export interface PopoverProps {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: RacPopoverProps['placement'];
}

/** A small panel beside what opened it, for more than a list of commands. */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <RacPopover className="ff-popover" placement={placement}>
        <RacDialog className="ff-popover-content" aria-label={label}>
          {children}
        </RacDialog>
      </RacPopover>
    </DialogTrigger>
  );
}
