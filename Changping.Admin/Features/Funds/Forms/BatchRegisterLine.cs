using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>A line of a batch with all that its official register prints.</summary>
public sealed record BatchRegisterLine(CalendarMonth Period, Disbursement Line, RegisteredGrant Grant, RegisteredCase Case)
{
    /// <summary>Payable before the month that the batch pays for.</summary>
    public bool IsArrears => Grant.Payable < Period;

    /// <summary>What whoever pays should see.</summary>
    public string Remark => string.Join("；", Remarks());

    private IEnumerable<string> Remarks()
    {
        if (!Grant.Instrument.PaysExpert)
        {
            yield return Grant.Calculation.Explanation;
        }

        if (IsArrears)
        {
            yield return $"补发 {Grant.Payable}";
        }

        if (Line.Mark == AccountMark.Changed)
        {
            yield return Line.Mark.ChineseName();
        }
    }
}

/// <summary>What a register prints of the grant that a line pays.</summary>
public sealed record RegisteredGrant(Instrument Instrument, int Sequence, DateOnly ServiceStart, CalendarMonth Payable, Calculation Calculation);

/// <param name="Project">Its number.</param>
public sealed record RegisteredCase(string Project, string Title, ProjectField Field, string Expert, string Enterprise, string CreditCode);
