using System.Globalization;
using System.Text.RegularExpressions;
using Changping.Domain.Common;

namespace Changping.Domain.Funds;

/// <summary>校验合计: how many rows there are and their sum, in the head of what goes to the finance bureau, so that a file that comes back short shows.</summary>
public readonly partial record struct CheckTotal(int Rows, Money Sum)
{
    private const string Label = "校验合计：";

    public static CheckTotal Of(PaymentBatch batch, int rows) => new(rows, batch.Total.Abs());

    /// <summary>As it is printed: 校验合计：22 行，44,000.00 元.</summary>
    public string Text => Label + this;

    /// <summary>Found in a line above the table; null where none has it.</summary>
    public static CheckTotal? Find(IEnumerable<string> lines)
    {
        foreach (var match in lines.Select(line => Printed().Match(line)).Where(match => match.Success))
        {
            if (int.TryParse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var rows)
                && decimal.TryParse(match.Groups[2].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture, out var yuan)
                && yuan < 1_000_000_000_000m)
            {
                return new CheckTotal(rows, Money.FromYuan(yuan));
            }
        }

        return null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} 行，{Sum} 元");

    [GeneratedRegex(@"校验合计[：:]\s*(\d+)\s*行[，,]\s*([\d,]+\.\d\d)\s*元")]
    private static partial Regex Printed();
}
