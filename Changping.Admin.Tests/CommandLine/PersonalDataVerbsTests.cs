using Changping.Admin.Tests.Features.Experts.Erasing;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>What the law of personal data asks of the office, from a shell.</summary>
public sealed class PersonalDataVerbsTests
{
    [Fact]
    public async Task Retain_lists_first_and_deletes_only_when_told_to()
    {
        await using var office = await ErasureTests.NominatedAsync(1);
        office.Time.SetUtcNow(ErasureTests.FirstDue);
        var (status, listed) = await OfficeShell.RunAsync(office, "retain");
        Assert.Equal((0, false, "2026-专家-0001"),
            (status, listed.GetProperty("committed").GetBoolean(), listed.GetProperty("people")[0].GetProperty("number").GetString()));
        Assert.Equal("2029-11-23", listed.GetProperty("people")[0].GetProperty("keptUntil").GetString());
        Assert.Equal(1, await office.AskAsync(context => context.Experts.CountAsync()));

        var (_, done) = await OfficeShell.RunAsync(office, "retain", "--commit");
        Assert.Equal((true, "2029-删除-001"), (done.GetProperty("committed").GetBoolean(), done.GetProperty("records")[0].GetString()));
        Assert.Equal(0, await office.AskAsync(context => context.Experts.CountAsync()));
        var (again, nothing) = await OfficeShell.RunAsync(office, "retain", "--commit");
        Assert.Equal((0, false), (again, nothing.GetProperty("committed").GetBoolean()));
    }

    [Fact]
    public async Task Extract_writes_a_workbook_or_an_archive_and_refuses_whom_it_does_not_know()
    {
        await using var office = await ErasureTests.NominatedAsync(1);
        var folder = Directory.CreateTempSubdirectory("extract");
        try
        {
            var file = Path.Combine(folder.FullName, "本人.xlsx");
            var (status, answer) = await OfficeShell.RunAsync(office, "extract", "2026-专家-0001", "--out", file);
            Assert.Equal((0, "2026-专家-0001", true), (status, answer.GetProperty("number").GetString(), File.Exists(file)));
            Assert.Equal(1, (await OfficeShell.RunAsync(office, "extract", "2026-专家-0099", "--out", Path.Combine(folder.FullName, "无.zip"))).Status);
            Assert.Equal(2, (await OfficeShell.RunAsync(office, "extract", "2026-专家-0001", "--out", Path.Combine(folder.FullName, "本人.pdf"))).Status);
            Assert.Equal(["本人.xlsx"], folder.GetFiles().Select(left => left.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
