using System.Reflection;
using Changping.Admin.Registers;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>One claim of a register of money: due, in a batch, or instructed.</summary>
/// <param name="State">With its batch, or with what blocks it.</param>
public sealed record ClaimExportRow(DueClaim Claim, ClaimState Stands, string State);

/// <summary>How an instrument is shown, exported and paid from: all of it that is no rule. Widths of the bureau's register are for 9 points on A4
/// landscape; long texts wrap.</summary>
/// <param name="Address">Of the page where its claims are shown and put into batches.</param>
/// <param name="Word">Of its register on the command line.</param>
/// <param name="Title">Of the finance bureau's register of a batch.</param>
/// <param name="Unit">What its claims are counted in, such as 笔.</param>
/// <param name="WhenListed">What an empty list says.</param>
/// <param name="Claims">Columns of the list of claims, before the amount and the state: with these they fit across A4.</param>
/// <param name="Details">Columns of its second sheet, the masked account at their end.</param>
/// <param name="Rows">Columns of the finance bureau's register of a batch.</param>
/// <param name="Amount">That of <paramref name="Rows"/> which is added up.</param>
/// <param name="Annex">Behind it, line by line.</param>
public sealed record InstrumentForm(
    Instrument Instrument, string Address, string Word, string Title, string Unit, string WhenListed, IReadOnlyList<ExportColumn<ClaimExportRow>> Claims,
    IReadOnlyList<ExportColumn<ClaimExportRow>> Details,
    IReadOnlyList<ExportColumn<BatchRegisterRow>> Rows, ExportColumn<BatchRegisterRow> Amount, AnnexForm Annex)
{
    private static readonly Lazy<IReadOnlyList<InstrumentForm>> Found = new(() =>
    [
        .. from type in typeof(InstrumentForm).Assembly.GetTypes()
           where type.Namespace == typeof(InstrumentForm).Namespace
           let form = type.GetField("Form", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as InstrumentForm
           where form is not null
           orderby form.Instrument.Order
           select form,
    ]);

    /// <summary>In the order of the clauses; each is the <c>Form</c> of a class beside this one (ADR 0034).</summary>
    public static IReadOnlyList<InstrumentForm> All => Found.Value;

    /// <summary>The register has one row a payee, whose lines stand on the annex; else one row a line.</summary>
    public bool IsByPayee { get; init; }

    /// <summary>Narrowed to what the bank sent back.</summary>
    public string Returned => $"{Address}?arrears=returned";

    public static InstrumentForm Of(Instrument instrument) => All.First(form => form.Instrument == instrument);
}
