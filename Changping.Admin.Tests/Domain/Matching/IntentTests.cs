using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.Matching;

/// <summary>三（二）: both sides choose each other, and each word is kept with its day and its evidence.</summary>
public sealed class IntentTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办");

    private static Consent Yes(int daysAgo = 0, string evidence = "意向函") => new() { On = Day.AddDays(-daysAgo), Evidence = evidence, RecordedBy = Officer };

    [Theory]
    [InlineData(ConsentSide.Enterprise, IntentState.AwaitsExpert)]
    [InlineData(ConsentSide.Expert, IntentState.AwaitsEnterprise)]
    public void One_sides_yes_leaves_the_other_to_be_asked(ConsentSide side, IntentState awaits)
    {
        var intent = Intent();
        Assert.Equal((IntentState.AwaitsBoth, false, true), (intent.State, intent.IsAgreed, intent.IsLive));

        intent.Record(side, Yes(evidence: " 意向函 "), Day);

        Assert.Equal((awaits, false, null), (intent.State, intent.IsAgreed, intent.AgreedOn));
        Assert.Equal("意向函", intent.ConsentOf(side)?.Evidence);
        Assert.Null(intent.ConsentOf(side == ConsentSide.Expert ? ConsentSide.Enterprise : ConsentSide.Expert));
        Assert.Contains("已于 2026-11-23 同意（李经办 登记）", Refused(() => intent.Record(side, Yes(), Day)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 5, 3)]
    [InlineData(5, 3, 3)]
    [InlineData(4, 4, 4)]
    public void It_is_agreed_on_the_later_of_both_days(int enterprise, int expert, int agreed)
    {
        var intent = Intent();
        intent.Record(ConsentSide.Expert, Yes(expert), Day);
        intent.Record(ConsentSide.Enterprise, Yes(enterprise), Day);
        Assert.Equal((IntentState.Agreed, true, Day.AddDays(-agreed)), (intent.State, intent.IsAgreed, intent.AgreedOn));
    }

    [Fact]
    public void A_yes_lies_behind_us_and_rests_on_evidence()
    {
        var intent = Intent();
        Assert.Contains("在今日之后", Refused(() => intent.Record(ConsentSide.Expert, Yes(-1), Day)), StringComparison.Ordinal);
        Assert.Contains("专家同意的依据", Refused(() => intent.Record(ConsentSide.Expert, Yes(evidence: " "), Day)), StringComparison.Ordinal);
        Assert.Equal((IntentState.AwaitsBoth, null), (intent.State, intent.ExpertConsent));
    }

    [Fact]
    public void An_intent_is_withdrawn_with_a_reason_and_then_rests()
    {
        var intent = Intent();
        Assert.Contains("须填写原因", Refused(() => intent.Withdraw(Day, " ")), StringComparison.Ordinal);
        Assert.True(intent.IsLive);

        var keepsItsExpert = KeptPersons.ByIntent.Compile();
        Assert.True(keepsItsExpert(intent));
        intent.Withdraw(Day, " 时间不合 ");
        Assert.False(keepsItsExpert(intent));

        Assert.Equal((IntentState.Withdrawn, Day, "时间不合", false), (intent.State, intent.WithdrawnOn, intent.WithdrawReason, intent.IsLive));
        Assert.Contains("不能登记同意", Refused(() => intent.Record(ConsentSide.Expert, Yes(), Day)), StringComparison.Ordinal);
        Assert.Contains("不能撤回", Refused(() => intent.Withdraw(Day, "又撤回")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_published_need_is_brought_together_with_an_expert()
    {
        var (need, pool) = (Need(), Pool());
        var refusal = Refused(() => new CooperationIntent(Id.New<IntentId>(), "2026-意向-0001", need, pool, Officer, Day));
        Assert.Contains("请先发布", refusal, StringComparison.Ordinal);
        Assert.Equal(refusal.Replace("登记合作意向", "登记联系", StringComparison.Ordinal), Refused(() => Contact(need, Day, "谈过")));
        need.Do(NeedAction.Publish, Day, null);
        need.Do(NeedAction.Close, Day, "已解决");
        Assert.Contains("请先重新发布", Refused(() => Contact(need, Day, "谈过")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_intent_knows_the_need_the_company_and_the_expert()
    {
        var (need, pool) = (Published(), Pool());
        var intent = new CooperationIntent(Id.New<IntentId>(), "2026-意向-0001", need, pool, Officer, Day);
        Assert.Equal((need.Id, need.EnterpriseId, pool.ExpertId), (intent.NeedId, intent.EnterpriseId, intent.ExpertId));
        Assert.Equal(("2026-意向-0001", Officer, Day), (intent.Number, intent.ProposedBy, intent.ProposedOn));
    }

    [Fact]
    public void A_contact_lies_behind_us_and_says_what_was_spoken_of()
    {
        var need = Published();
        Assert.Contains("在今日之后", Refused(() => Contact(need, Day.AddDays(1), "谈过")), StringComparison.Ordinal);
        Assert.Contains("请填写联系情况", Refused(() => Contact(need, Day, " ")), StringComparison.Ordinal);

        var contact = Contact(need, Day, " 谈过 ");

        Assert.Equal((need.Id, Day, MatchChannel.Visit, "谈过", Officer), (contact.NeedId, contact.ContactedOn, contact.Channel, contact.Note, contact.NotedBy));
    }

    private static MatchContact Contact(EnterpriseNeed need, DateOnly on, string note) =>
        new(Id.New<MatchContactId>(), need, Pool(), (on, MatchChannel.Visit, note), Officer, Day);

    private static CooperationIntent Intent() => new(Id.New<IntentId>(), "2026-意向-0001", Published(), Pool(), Officer, Day);

    private static EnterpriseNeed Published()
    {
        var need = Need();
        need.Do(NeedAction.Publish, Day, null);
        return need;
    }

    private static EnterpriseNeed Need() => new(
        Id.New<NeedId>(), "2026-需求-0001", Id.New<EnterpriseId>(), Day, new NeedFacts { Title = "界面阻抗", Field = "先进能源", Description = "升高" });

    private static PoolEntry Pool()
    {
        var facts = new NominationFacts
        {
            InstitutionId = Id.New<InstitutionId>(),
            Credentials = new Credentials("教授", null, "博士", null, null, null, null, null, null),
            Attestations = new Attestations(true, true, true, true, true),
        };
        return PoolEntry.Admit(
            Id.New<PoolEntryId>(), "2026-入库-0001", new Nomination(Id.New<NominationId>(), "2026-推荐-0001", Id.New<ExpertId>(), Day, facts, Officer),
            new Verdict(Day, "2.0", false, []), Officer, Day);
    }

    private static string Refused(Func<object> act) => Refused(() => { _ = act(); });

    private static string Refused(Action act)
    {
        var refused = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(Clauses.Matching, refused.Clause);
        return refused.Message;
    }
}
