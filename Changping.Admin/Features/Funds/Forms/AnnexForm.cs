using Changping.Admin.Registers;
using Changping.Admin.Registers.Writing;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>附表 of the bureau's register: each line of the batch by its number, with what the register itself has no room for.</summary>
/// <param name="Title">测算说明.</param>
/// <param name="Columns">Without 序号.</param>
public sealed record AnnexForm(string Title, IReadOnlyList<ExportColumn<BatchRegisterLine>> Columns)
{
    public RegisterAnnex Of(IReadOnlyList<BatchRegisterLine> lines) => new RegisterAnnex<BatchRegisterLine>(Title, Columns, lines, line => line.Line.Number);
}
