using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>A reviewer's number is masked on every screen; who looks at it in full is recorded.</summary>
public sealed class ReviewerPhoneTests
{
    private const string Phone = "19900000801";

    [Fact]
    public async Task The_form_gets_it_masked_and_keeps_it_unless_another_is_entered()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await SaveAsync(office, new ReviewerFormDraft(null) { Name = "评审1", Unit = "北京某大学", Phone = Phone });
        var draft = await ReadAsync(office, id);
        Assert.Equal(("199****0801", true, null), (draft.MaskedPhone, draft.KeepsPhone, draft.Phone));

        draft.Title = "研究员";
        await SaveAsync(office, draft);
        Assert.Equal((Phone, "研究员"), await OnFileAsync(office));

        draft = await ReadAsync(office, id);
        (draft.KeepsPhone, draft.Phone) = (false, "19900000802");
        await SaveAsync(office, draft);
        Assert.Equal("19900000802", (await OnFileAsync(office)).Phone);

        draft = await ReadAsync(office, id);
        draft.KeepsPhone = false;
        await SaveAsync(office, draft);
        Assert.Null((await OnFileAsync(office)).Phone);
        draft = await ReadAsync(office, id);
        Assert.Equal((null, false), (draft.MaskedPhone, draft.KeepsPhone));
    }

    [Theory]
    [InlineData("199 0000 0801", Phone)]
    [InlineData("（010）89741234", "010-89741234")]
    [InlineData("  ", null)]
    [InlineData("办公室", "应为")]
    [InlineData("1990000080", "应为")]
    public async Task It_is_kept_as_all_numbers_are_and_what_is_none_is_refused(string typed, string? kept)
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = new ReviewerFormDraft(null) { Name = "评审1", Unit = "北京某大学", Phone = typed };
        if (kept == "应为")
        {
            Assert.Contains(kept, (await Assert.ThrowsAsync<RuleViolationException>(() => SaveAsync(office, draft))).Message, StringComparison.Ordinal);
            Assert.Equal(0, await office.AskAsync(context => context.Reviewers.CountAsync()));
            return;
        }

        await SaveAsync(office, draft);
        Assert.Equal(kept, (await OnFileAsync(office)).Phone);
    }

    [Fact]
    public async Task Who_looks_at_it_in_full_is_recorded_and_no_entry_names_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await SaveAsync(office, new ReviewerFormDraft(null) { Name = "评审1", Unit = "北京某大学", Phone = Phone });
        Assert.Equal(Phone, await office.Get<RevealReviewerPhone>().RunAsync(TestOffice.Officer, id, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<RevealReviewerPhone>().RunAsync(TestOffice.Administrator, id, default));

        var entries = await office.AskAsync(context => context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id.Value).ToListAsync());
        Assert.Equal([CommandKind.EnterReviewer, CommandKind.RevealReviewerPhone], entries.OrderBy(entry => entry.Sequence).Select(entry => entry.Kind));
        Expect.None(entries.SelectMany(entry => entry.Changes).Where(change => change.New?.Contains(Phone, StringComparison.Ordinal) == true)
            .Select(change => change.Field));
    }

    private static Task<ReviewerId> SaveAsync(TestOffice office, ReviewerFormDraft draft) =>
        office.Get<SaveReviewer>().RunAsync(TestOffice.Officer, draft.Entry(), default);

    private static async Task<ReviewerFormDraft> ReadAsync(TestOffice office, ReviewerId id) =>
        new(await office.Get<ReadReviewer>().RunAsync(TestOffice.Officer, id, default));

    private static async Task<(string? Phone, string? Title)> OnFileAsync(TestOffice office)
    {
        var reviewer = await office.AskAsync(context => context.Reviewers.AsNoTracking().SingleAsync());
        return (reviewer.Phone, reviewer.Title);
    }
}
