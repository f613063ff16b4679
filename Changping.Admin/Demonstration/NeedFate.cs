using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.Needs;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>What came of one published need: contacts with those suggested, an intent, both sides' word, the end.</summary>
/// <param name="kind">0 agreed, 1 the expert has not answered, 2 nobody was asked yet, 3 only talked, 4 taken back, 5 nothing.</param>
internal sealed class NeedFate(DemoCalendar calendar, string title, int index, int kind, int monthsAgo)
{
    public const int Kinds = 6;

    private const int Agreed = 0, AwaitsExpert = 1, AwaitsBoth = 2, Withdrawn = 4, Nothing = 5;

    private static readonly string[] Notes =
    [
        "介绍企业现状和技术指标，专家表示方向相符，约定到企业现场看一次", "企业带看产线，双方就技术路线交换意见，专家建议先做小试",
        "专家询问数据和样品条件，企业答应一周内提供", "双方对投入和时间安排基本一致，待各自内部研究",
    ];

    public void WriteInto(Agenda agenda)
    {
        if (kind == Nothing)
        {
            if (monthsAgo >= 6)
            {
                agenda.On(monthsAgo - 2, 11, "11:20", office => MoveAsync(office, NeedAction.Close, "企业已自行组织攻关，暂不需要聘请专家"));
            }

            return;
        }

        agenda.On(monthsAgo, 16, "10:20", office => TalkAsync(office, 0, 16, MatchChannel.Phone));
        if (kind is Agreed or AwaitsExpert or Withdrawn)
        {
            agenda.On(monthsAgo, 18, "15:40", office => TalkAsync(office, 0, 18, MatchChannel.Visit));
            agenda.On(monthsAgo, 18, "16:10", office => TalkAsync(office, 1, 18, MatchChannel.Event));
        }

        if (kind is Agreed or AwaitsExpert or AwaitsBoth or Withdrawn)
        {
            agenda.On(monthsAgo, 20, "09:50", ProposeAsync);
        }

        if (kind is Agreed or AwaitsExpert or Withdrawn)
        {
            agenda.On(monthsAgo, 22, "14:30", office => ConsentAsync(office, ConsentSide.Enterprise, 21, "企业盖章的合作意向函（演示）"));
        }

        if (kind == Agreed)
        {
            agenda.On(monthsAgo, 24, "16:00", office => ConsentAsync(office, ConsentSide.Expert, 23, "专家回复邮件，派出单位知悉（演示）"));
            if (monthsAgo >= 9)
            {
                agenda.On(monthsAgo - 1, 15, "10:15", office => MoveAsync(office, NeedAction.Close, "已与专家达成合作意向，进入项目申报"));
            }
        }
        else if (kind == Withdrawn)
        {
            agenda.On(monthsAgo, 26, "11:05", WithdrawAsync);
        }
    }

    private Task<NeedId> NeedAsync(DemoOffice office) =>
        office.AskAsync(context => context.Needs.Where(need => need.Title == title).Select(need => need.Id).SingleAsync(office.Cancel));

    /// <summary>The one who was suggested first is talked with first, and stays the one.</summary>
    private static async Task<ExpertId?> ExpertAsync(DemoOffice office, NeedId need, int place)
    {
        var talked = await office.AskAsync(context => context.MatchContacts.Where(contact => contact.NeedId == need).OrderBy(contact => contact.ContactedOn)
            .Select(contact => (ExpertId?)contact.ExpertId).FirstOrDefaultAsync(office.Cancel));
        if (place == 0 && talked is not null)
        {
            return talked;
        }

        var suggested = await office.Get<SuggestExperts>().RunAsync(Li, need, null, 5, office.Cancel);
        return suggested.Where(expert => expert.Id != talked).Select(expert => (ExpertId?)expert.Id).FirstOrDefault();
    }

    private async Task TalkAsync(DemoOffice office, int place, int day, MatchChannel channel)
    {
        var need = await NeedAsync(office);
        if (await ExpertAsync(office, need, place) is { } expert)
        {
            await office.Get<RecordContact>().RunAsync(
                Officer(index), new ContactNote(need, expert, calendar.Day(monthsAgo, day), channel, Notes[(index + day + place) % Notes.Length]),
                office.Cancel);
        }
    }

    private async Task ProposeAsync(DemoOffice office)
    {
        var need = await NeedAsync(office);
        if (await ExpertAsync(office, need, 0) is { } expert)
        {
            await office.Get<ProposeIntent>().RunAsync(Officer(index), need, expert, office.Cancel);
        }
    }

    private async Task ConsentAsync(DemoOffice office, ConsentSide side, int day, string evidence)
    {
        if (await IntentAsync(office) is { } intent)
        {
            await office.Get<RecordConsent>()
                .RunAsync(Officer(index + 1), new ConsentNote(intent, side, calendar.Day(monthsAgo, day), evidence), office.Cancel);
        }
    }

    private async Task WithdrawAsync(DemoOffice office)
    {
        if (await IntentAsync(office) is { } intent)
        {
            await office.Get<WithdrawIntent>().RunAsync(Officer(index), intent, "专家所在单位近期另有重大任务，双方商定暂缓", office.Cancel);
        }
    }

    private async Task MoveAsync(DemoOffice office, NeedAction action, string reason) =>
        await office.Get<MoveNeed>().RunAsync(Officer(index), await NeedAsync(office), action, reason, office.Cancel);

    private async Task<IntentId?> IntentAsync(DemoOffice office)
    {
        var need = await NeedAsync(office);
        return await office.AskAsync(context => context.CooperationIntents.Where(intent => intent.NeedId == need)
            .Select(intent => (IntentId?)intent.Id).FirstOrDefaultAsync(office.Cancel));
    }
}
