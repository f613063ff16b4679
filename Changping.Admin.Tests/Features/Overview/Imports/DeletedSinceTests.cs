using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Tests.Features.Overview.Imports.ImportRecordTests;

namespace Changping.Admin.Tests.Features.Overview.Imports;

/// <summary>What an import wrote may be taken back by hand before the import is.</summary>
public sealed class DeletedSinceTests
{
    [Fact]
    public async Task A_draft_that_was_deleted_since_stands_in_the_way_of_no_import()
    {
        await using var office = await TestOffice.OpenAsync();
        await ImportAsync(office, "enterprises", Rows.Enterprise(1));
        var made = await ImportAsync(office, "needs", Rows.Need());
        var changed = await ImportAsync(office, "needs", Rows.Need(1, ("拟投入经费", "600000")));
        await office.Get<DiscardNeed>()
            .RunAsync(TestOffice.Officer, await office.AskAsync(context => context.Needs.Select(need => need.Id).SingleAsync()), default);
        foreach (var id in new[] { changed, made })
        {
            await AskAsync(office, id, "导错了文件");
            await DecideAsync(office, TestOffice.Approver, id);
            Assert.Equal(ImportState.Undone, (await ShowAsync(office, id)).Record.State);
        }

        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
    }
}
