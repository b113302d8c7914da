import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartProps } from './chart';
import styles from './chart.module.css';

/** The drawing itself; the one file that knows the library. */
export function ChartDrawing({ points, formatX, formatY, tone = 'cyan', steps = false }: ChartProps) {
  const colour = `var(--${tone})`;
  const axis = { stroke: 'var(--line)', tick: { fill: 'var(--soft)', fontSize: 12 }, tickLine: false };
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 224 }}>
      <AreaChart data={[...points]} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--navy-700)" />
        <XAxis
          {...axis}
          dataKey="x"
          minTickGap={32}
          tickFormatter={formatX}
          type={steps ? 'number' : 'category'}
          domain={['dataMin', 'dataMax']}
        />
        <YAxis {...axis} width={64} tickFormatter={formatY} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: colour }}
          content={({ active, payload }) => {
            const point = payload[0]?.payload as { x: string | number; y: number } | undefined;
            return active && point ? (
              <p className={styles['tip']}>
                {formatX(point.x)}: <strong>{formatY(point.y)}</strong>
              </p>
            ) : null;
          }}
        />
        <Area
          dataKey="y"
          type={steps ? 'stepAfter' : 'linear'}
          stroke={colour}
          strokeWidth={2}
          fill={colour}
          fillOpacity={0.18}
          isAnimationActive={false}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
