using Changping.Domain.Appointments;

namespace Changping.Admin.Features.Service;

/// <summary>What a contact learned, in the words of the screen.</summary>
public static class ContactTexts
{
    /// <param name="remarks">The reader may know what was said of thinking and life (<see cref="Office.Permission.ReadRemarks"/>).</param>
    /// <returns>Only what is filled.</returns>
    public static IEnumerable<(string Label, string Text)> Of(Contact contact, bool remarks) =>
        from part in new[]
        {
            ("思想", remarks ? contact.Thinking : null), ("工作", contact.Working), ("生活", remarks ? contact.Living : null), ("后续", FollowUp(contact)),
        }
        where part.Item2 is not null
        select (part.Item1, part.Item2);

    private static string? FollowUp(Contact contact) => contact switch
    {
        { FollowUp: null } => null,
        { SettledOn: { } settled } => $"{contact.FollowUp}（{settled:yyyy-MM-dd} 已办结：{contact.Settlement}）",
        { FollowUpBy: { } by } => $"{contact.FollowUp}（待办，{by:yyyy-MM-dd} 前）",
        _ => $"{contact.FollowUp}（待办）",
    };
}
