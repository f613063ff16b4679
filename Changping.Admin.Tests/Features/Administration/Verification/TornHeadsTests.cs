using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Administration.Verification;

/// <summary>A full disk cut a line of the heads short, and the next was written behind it and read by nobody.</summary>
public sealed class TornHeadsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heads").FullName;

    [Fact]
    public async Task A_line_that_was_cut_short_does_not_take_the_next_with_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var file = Path.Combine(_folder, "audit-heads.log");
        var heads = new AuditHeads(file, office.DatabaseFile, office.Get<AuditKeys>(), office.Get<OfficeClock>());
        await office.AppropriateAsync(2026, Instrument.Prize, Money.FromYuan(1));
        await heads.WriteAsync(office.Contexts, default);
        var first = Assert.Single(heads.Read());
        await File.AppendAllTextAsync(file, "2026-11-23T10:00:00+08:00\t日常\t12");
        await office.AppropriateAsync(2026, Instrument.Prize, Money.FromYuan(2));
        await heads.WriteAsync(office.Contexts, default);

        var lines = heads.Read();
        Assert.Equal((2, first.Seal), (lines.Count, lines[0].Seal));
        Assert.All(lines, line => Assert.True(line.IsGenuine));
        Assert.StartsWith("# ", (await File.ReadAllLinesAsync(file))[0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
