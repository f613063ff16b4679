using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Registers.Writing;

/// <summary>A register for the finance bureau: printed, signed and sealed.</summary>
/// <param name="Title">合作项目资金补贴拨付明细表.</param>
/// <param name="Unit">编制单位.</param>
/// <param name="Period">期间.</param>
/// <param name="BatchNumber">In a cell of its own, so that receipts find it again; null where there is no batch.</param>
/// <param name="Columns">Without 序号, which is added.</param>
/// <param name="Amount">One of the columns, an amount: its total is also written in capitals. Null where the register has no money.</param>
public sealed record OfficialRegister<T>(
    string Title, string Unit, string Period, string? BatchNumber, IReadOnlyList<ExportColumn<T>> Columns, ExportColumn<T>? Amount)
{
    /// <summary>附表: sheets between the register and its receipts.</summary>
    public IReadOnlyList<RegisterAnnex> Annexes { get; init; } = [];

    /// <summary>A last sheet on which the finance bureau answers; its check total also stands in the register's head. Null where none is expected
    /// back.</summary>
    public ReceiptForm? Receipt { get; init; }
}

/// <summary>拨付回执 of one batch, to be filled in.</summary>
public sealed record ReceiptForm(string BatchNumber, CheckTotal Check, IReadOnlyList<ReceiptFormLine> Lines);

/// <param name="Number">序号 within the batch.</param>
/// <param name="Amount">Positive.</param>
public sealed record ReceiptFormLine(int Number, string Payee, string Account, Money Amount);
