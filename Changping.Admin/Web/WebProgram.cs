using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Web;

/// <summary>The web application from start to end. Exit status: 0 ended as asked, 1 it could not start, and said why, 2 wrong use.</summary>
public static class WebProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var database = "";
        try
        {
            await using var app = WebHost.Build(args);
            SecureTransport.RequireSafe(app.Configuration, app.Environment);
            database = app.Services.GetRequiredService<DataFolder>().Database;
            await PrepareAsync(app, database);
            await app.ListenAsync();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (WrongUseException misused)
        {
            await Console.Error.WriteLineAsync(misused.Message);
            return 2;
        }
        catch (Exception refused) when (Told(refused, database) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            if (ObstaclePage.IsFor(Obstacles.Of(refused, database)?.Code))
            {
                await ObstaclePage.ServeAsync(args);
            }

            return 1;
        }
    }

    private static async Task PrepareAsync(WebApplication app, string database)
    {
        try
        {
            await app.PrepareDatabaseAsync();
        }
        catch (Exception broken) when (Told(broken, database) is null && broken is not (WrongUseException or OperationCanceledException)
            && File.Exists(database))
        {
            if (await DamagedRecords.AreInAsync(app.Services))
            {
                throw new DatabaseRefusedException(DamagedRecords.Code, DamagedRecords.Sentence(database), broken);
            }

            throw;
        }
    }

    private static string? Told(Exception refused, string database) =>
        refused is NotListeningException or ForwardingException or ProviderSettingsException or BackupRefusedException ? refused.Message
            : Obstacles.Of(refused, database)?.Message;
}
