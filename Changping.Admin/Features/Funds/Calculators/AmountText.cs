using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;

namespace Changping.Admin.Features.Funds.Calculators;

/// <summary>An amount as it is typed, read like a cell of a register: 800000, 800,000.00, 80万元.</summary>
public sealed class AmountText
{
    private string text = "";

    /// <summary>Gives the amount, or says what is expected.</summary>
    public string Text
    {
        get => text;
        set
        {
            text = value;
            var reading = MoneyCell.Read(CellValue.OfText(value), 1m);
            IsEmpty = string.IsNullOrWhiteSpace(value);
            Fault = IsEmpty ? null : reading.Message;
            Amount = IsEmpty || reading.Message is not null ? null : reading.Value;
        }
    }

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Null while it is empty or sound.</summary>
    public string? Fault { get; private set; }

    public Money? Amount { get; private set; }
}
