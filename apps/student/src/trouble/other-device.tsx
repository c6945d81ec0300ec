import { TabletSmartphone } from 'lucide-react';
import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';

interface OtherDeviceProps {
  readonly labels: Labels;
  readonly onComeBack: () => void;
}

export function OtherDevicePage({ labels, onComeBack }: OtherDeviceProps) {
  return (
    <PlainPage screen="otherDevice" title="You go on at another device" labels={labels}>
      <Prompt
        picture={<TabletSmartphone strokeWidth={1.6} />}
        heading="You go on at another device"
        under={<TextButton onClick={onComeBack}>Come back to this one</TextButton>}
      >
        <Sentence>You may close this page.</Sentence>
      </Prompt>
    </PlainPage>
  );
}
