using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Forms;

/// <summary>
/// Refusals whose message is written for the person at the screen or the shell, each clause with the number of the case's version; and what of the machine
/// stands in the way, which is also news for whoever keeps the server. Everything else is a bug and goes to the boundary at the top.
/// </summary>
public sealed class UserFacing(IClauseTexts clauses, DatabasePlace database, ILogger<UserFacing> log)
{
    /// <returns>What to show; null for a bug.</returns>
    public string? Message(Exception exception) => exception switch
    {
        RuleViolationException refusal => refusal.Under(clauses.Citing(refusal.Policy)),
        ConflictException { Clause: { } key } conflict => $"{conflict.Message}（{clauses.Citing(conflict.Policy).Cite(key)}）",
        NotPermittedException refused => Told(refused, () => log.LogWarning("Refused to {Who}: the right {Permission}", refused.Who, refused.Permission)),
        ConflictException or SignedOutException or AccountRefusedException
            or WorkbookRefusedException or ImportBlockedException or FileRefusedException or ViewRefusedException
            or BackupRefusedException or DatabaseRefusedException => exception.Message,
        _ => Obstacle(exception),
    };

    private string? Obstacle(Exception exception)
    {
        if (Obstacles.Of(exception, database.File)?.Message is not { } message)
        {
            return null;
        }

        Told(exception, () => log.LogError(exception, "The machine stands in the way: {Message}", message));
        return message;
    }

    /// <summary>In the log once, though it is asked again by whoever shows it.</summary>
    private static string Told(Exception exception, Action write)
    {
        if (!exception.Data.Contains(nameof(UserFacing)))
        {
            exception.Data[nameof(UserFacing)] = true;
            write();
        }

        return exception.Message;
    }
}
