using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Support;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>医疗住房保障: requests in each of their states.</summary>
internal sealed class SupportChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts)
{
    public void WriteInto(Agenda agenda)
    {
        Medical(agenda, calendar.Day(7, 6), 7, SupportKind.GreenChannel, PatientRelation.Child, "儿童专科就诊预约", "区卫生健康委",
            (SupportAction.Begin, 1, null), (SupportAction.Finish, 5, "已通过绿色通道完成就诊"));
        Medical(agenda, calendar.Day(5, 12), 15, SupportKind.Referral, PatientRelation.Self, "转诊至上级医院复查", "区卫生健康委",
            (SupportAction.Refuse, 3, "接诊医院意见无需转诊"));
        Medical(agenda, calendar.Day(1, 10), 9, SupportKind.Consultation, PatientRelation.Spouse, "多学科专家会诊", "区人力社保局", (SupportAction.Begin, 2, null));
        Housing(agenda, calendar.Day(6, 9), 12, "生命园附近一居室", (SupportAction.Withdraw, 10, "企业已自行安排住宿"));
        Housing(agenda, calendar.Day(4, 8), 13, "未来科学城附近两居室，可随时入住", (SupportAction.Begin, 4, null));
        agenda.Recently(2, "11:10",
            office => ReceiveAsync(office, 14,
                Need(SupportKind.TopHospital, PatientRelation.Self, "协调三甲医院专科号源", "区卫生健康委", experts[Venture.All[14].Expert].Name)));
    }

    private void Medical(
        Agenda agenda, DateOnly day, int venture, SupportKind kind, PatientRelation relation, string detail, string unit,
        params (SupportAction Action, int Days, string? Text)[] steps)
    {
        var name = relation == PatientRelation.Self ? experts[Venture.All[venture].Expert].Name : "演示家属";
        Write(agenda, day, venture, Need(kind, relation, detail, unit, name), steps);
    }

    private void Housing(Agenda agenda, DateOnly day, int venture, string wishes, params (SupportAction Action, int Days, string? Text)[] steps) =>
        Write(agenda, day, venture,
            new SupportDraft { Kind = SupportKind.RentalFlat, NoHousingDeclaredOn = day, HousingWishes = wishes, HandlingUnit = "区人才工作局" }, steps);

    private static SupportDraft Need(SupportKind kind, PatientRelation relation, string detail, string unit, string name) =>
        new() { Kind = kind, Relation = relation, PatientName = name, MedicalDetail = detail, HandlingUnit = unit };

    private void Write(Agenda agenda, DateOnly day, int venture, SupportDraft draft, (SupportAction Action, int Days, string? Text)[] steps)
    {
        var number = "";
        agenda.On(day, "09:40", async office => number = await ReceiveAsync(office, venture, draft));
        foreach (var (action, days, text) in steps)
        {
            agenda.On(day.AddDays(days), "15:50", async office =>
            {
                var id = await office.AskAsync(context => context.SupportRequests.Where(request => request.Number == number)
                    .Select(request => request.Id).SingleAsync(office.Cancel));
                await office.Get<MoveSupport>().RunAsync(Officer(venture), id, action, text, office.Cancel);
            });
        }
    }

    private async Task<string> ReceiveAsync(DemoOffice office, int index, SupportDraft draft)
    {
        var venture = Venture.All[index];
        var (document, established) = (experts[venture.Expert].Document, venture.EstablishedOn(calendar));
        draft.Project = await office.AskAsync(context => context.Projects
            .Where(project => project.EstablishedOn == established
                && context.Experts.Any(expert => expert.Id == project.ExpertId && expert.DocumentNumber == document))
            .Select(project => project.Number).SingleAsync(office.Cancel));
        return await office.Get<ReceiveSupport>().RunAsync(Officer(index), draft, office.Cancel);
    }
}
