using Changping.Admin.Components.Records;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;

namespace Changping.Admin.Tests.Components.Records;

public sealed class FormBasisTests
{
    private static readonly FormVersion Opened = new("1", new Dictionary<string, string?> { ["名称"] = "甲", ["备注"] = "旧" }, "李经办", null);
    private static readonly FormVersion Theirs = new("2", new Dictionary<string, string?> { ["名称"] = "乙", ["备注"] = "旧" }, "李经办", null);

    [Fact]
    public void A_new_record_has_nothing_to_be_stale_against()
    {
        var basis = new FormBasis();
        Assert.False(basis.IsStale(Theirs, new Dictionary<string, string?>()));
        Assert.Null(basis.Version);
    }

    /// <summary>Saving it did nothing and said nothing.</summary>
    [Fact]
    public void A_record_that_was_taken_away_meanwhile_is_told_and_not_saved()
    {
        var basis = new FormBasis();
        basis.Take(Opened);
        Assert.Contains("已由他人撤回或删除", Assert.Throws<ConflictException>(() => basis.IsStale(null, new Dictionary<string, string?>())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_colleague_saved_in_the_same_words_moves_the_form_to_their_version()
    {
        var basis = new FormBasis();
        basis.Take(Opened);
        Assert.False(basis.IsStale(Theirs, new Dictionary<string, string?> { ["名称"] = "乙", ["备注"] = "旧" }));
        Assert.Equal(Theirs, basis.Version);
    }

    [Fact]
    public void Other_words_keep_the_form_on_the_version_it_was_opened_with_until_they_are_settled()
    {
        var (basis, mine) = (new FormBasis(), new Dictionary<string, string?> { ["名称"] = "甲", ["备注"] = "我的" });
        basis.Take(Opened);
        Assert.True(basis.IsStale(Theirs, mine));
        Assert.Equal(Opened, basis.Version);

        basis.Settle(mine);
        Assert.Equal((Theirs, null), (basis.Version, basis.Stale));
        Assert.Equal(("乙", "我的"), (mine["名称"], mine["备注"]));
    }
}
