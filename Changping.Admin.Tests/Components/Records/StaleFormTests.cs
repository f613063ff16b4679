using Changping.Admin.Components.Records;
using Changping.Admin.Office.Audit;

namespace Changping.Admin.Tests.Components.Records;

/// <summary>Two people write one record: the second is shown what the first wrote, field by field, and loses nothing.</summary>
public sealed class StaleFormTests
{
    private static readonly FormVersion Opened = new("1", Texts("甲", "一", null), "李经办", null);

    [Fact]
    public void Nothing_is_asked_while_nobody_saved() =>
        Assert.Null(StaleForm.Of(Opened, Opened with { Texts = Texts("甲", "一", null) }, Texts("我改的", "一", null)));

    [Fact]
    public void Nothing_is_asked_where_somebody_saved_what_one_wrote_oneself_or_changed_no_field()
    {
        Assert.Null(StaleForm.Of(Opened, Opened with { Stamp = "2" }, Texts("我改的", "一", null)));
        Assert.Null(StaleForm.Of(Opened, new FormVersion("2", Texts("乙 ", "一", ""), "钱经办", null), Texts("乙", "一", null)));
    }

    [Fact]
    public void What_both_changed_keeps_mine_and_what_only_the_other_changed_takes_theirs_unless_one_says_otherwise()
    {
        var stale = StaleForm.Of(Opened, new FormVersion("2", Texts("乙", "二", "新备注"), "钱经办", null), Texts("我改的", "一", null))!;
        Assert.Equal([("名称", "甲", "乙", "我改的", false), ("描述", "一", "二", "一", true), ("备注", null, "新备注", null, true)],
            stale.Fields.Select(field => (field.Name, field.Opened, field.Now, field.Mine, field.TakesTheirs)));
        stale.Fields[1].TakesTheirs = false;
        var mine = Texts("我改的", "一", null);
        stale.Settle(mine);
        Assert.Equal(Texts("我改的", "一", "新备注"), mine);
    }

    private static Dictionary<string, string?> Texts(string name, string description, string? remark) =>
        new() { ["名称"] = name, ["描述"] = description, ["备注"] = remark };
}
