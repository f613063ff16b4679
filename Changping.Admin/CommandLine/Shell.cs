using System.CommandLine;
using System.Text.Json;
using Changping.Admin.Components.Forms;
using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.CommandLine;

/// <summary>What every verb needs: the office over its database, one way to answer, and refusals turned into exit status 1.</summary>
/// <param name="apart">Over a file in a folder of its own, where everything else that an office writes lies too.</param>
internal sealed class Shell(Func<string?, ServiceProvider> open, Func<string, ServiceProvider> apart, Option<string?> database, Option<bool> json)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs a verb over the database, brought to its current shape first.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> verb) => RunAsync(parsed, parsed.GetValue(database), verb);

    /// <summary>Runs a verb that asks what the database holds: a mistyped name is refused, and no empty database answers for it.</summary>
    public async Task<int> AskAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> verb)
    {
        var file = await PlaceAsync(parsed);
        return File.Exists(file) ? await RunAsync(parsed, verb) : RefuseMissing(parsed, file);
    }

    /// <summary>Runs a verb over the database as it is, or over the place of one that is not there: nothing is created or brought to its current
    /// shape.</summary>
    public async Task<int> AsItIsAsync(ParseResult parsed, Func<IServiceProvider, string, Task<int>> verb)
    {
        var file = await PlaceAsync(parsed);
        await using var services = Open(parsed.GetValue(database));
        return await RefusingAsync(parsed, file, services, async () =>
        {
            await using var scope = services.CreateAsyncScope();
            return await verb(scope.ServiceProvider, file);
        });
    }

    /// <summary>
    /// Runs a verb that needs no database and writes nothing, such as a calculation or the preview of a first import: where there is none yet, none is
    /// left behind.
    /// </summary>
    public async Task<int> ReadAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> verb)
    {
        if (File.Exists(await PlaceAsync(parsed)))
        {
            return await RunAsync(parsed, verb);
        }

        var folder = Directory.CreateTempSubdirectory("changping");
        try
        {
            return await RunAsync(parsed, apart(Path.Combine(folder.FullName, "empty.db")), verb);
        }
        finally
        {
            Connections.CloseIdle();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The office over another file.</summary>
    public ServiceProvider Open(string? file) => open(file);

    /// <summary>One JSON object on standard output, or the text where none was asked for.</summary>
    public void Answer(ParseResult parsed, object value, Func<string> text) =>
        Console.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(value, Format) : text());

    /// <summary>Whatever the office refuses is said in one place, with exit status 1.</summary>
    public int Refuse(ParseResult parsed, string code, string message, string? register = null)
    {
        if (parsed.GetValue(json))
        {
            object refusal = register is null
                ? new { refused = new { code, message } }
                : new { register, refused = new { code, message } };
            Console.Out.WriteLine(JsonSerializer.Serialize(refusal, Format));
        }
        else
        {
            Console.Error.WriteLine(message);
        }

        return Refused;
    }

    public int RefuseMissing(ParseResult parsed, string file) =>
        Refuse(parsed, "no-database", $"数据库不存在：{file}；没有新建，请核对 --database。");

    public static int Misused(string message)
    {
        Console.Error.WriteLine(message);
        return WrongUse;
    }

    /// <summary>The boundary of every verb: what stands in the way before or beside its work is told like what stands in the way of it.</summary>
    public async Task<int> GuardAsync(ParseResult parsed, Func<Task<int>> invoke)
    {
        try
        {
            return await invoke();
        }
        catch (Exception refused) when (Obstacles.Of(refused, parsed.GetValue(database) ?? "") is { } told)
        {
            return Refuse(parsed, told.Code, told.Message);
        }
    }

    private Task<int> RunAsync(ParseResult parsed, string? file, Func<IServiceProvider, Task<int>> verb) => RunAsync(parsed, open(file), verb);

    private async Task<int> RunAsync(ParseResult parsed, ServiceProvider opened, Func<IServiceProvider, Task<int>> verb)
    {
        await using var services = opened;
        return await RefusingAsync(parsed, await PlaceAsync(services), services, async () =>
        {
            await DatabaseStart.EnsureReadyAsync(
                services.GetRequiredService<IDbContextFactory<AdminDbContext>>(), services.GetRequiredService<OfficePresence>().Enter);
            await services.GetRequiredService<SealStart>().EnsureAsync();
            await services.GetRequiredService<PolicyStart>().EnsureAsync();
            await services.GetRequiredService<ListingStart>().EnsureAsync();
            await using var scope = services.CreateAsyncScope();
            return await verb(scope.ServiceProvider);
        });
    }

    /// <summary>Where the database is or would be.</summary>
    private async Task<string> PlaceAsync(ParseResult parsed)
    {
        await using var services = open(parsed.GetValue(database));
        return await PlaceAsync(services);
    }

    private static async Task<string> PlaceAsync(ServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        return Path.GetFullPath(DatabaseStart.FileOf(context));
    }

    private async Task<int> RefusingAsync(ParseResult parsed, string file, IServiceProvider services, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception refused) when (CodeOf(refused) is { } code)
        {
            return Refuse(parsed, code, services.GetRequiredService<UserFacing>().Message(refused) ?? refused.Message);
        }
        catch (Exception refused) when (Obstacles.Of(refused, file) is { } told)
        {
            return Refuse(parsed, told.Code, told.Message);
        }
        catch (Exception) when (File.Exists(file))
        {
            if (await DamagedRecords.AreInAsync(services))
            {
                return Refuse(parsed, DamagedRecords.Code, DamagedRecords.Sentence(file));
            }

            throw;
        }
    }

    /// <summary>Null: not a refusal but a bug, which ends the program with its trace.</summary>
    private static string? CodeOf(Exception exception) => exception switch
    {
        PolicySilentException => "policy-silent",
        RuleViolationException => "rule",
        ConflictException => "conflict",
        ImportBlockedException => "faulty-rows",
        WorkbookRefusedException refused => refused.Code,
        BackupRefusedException refused => refused.Code,
        NotPermittedException => "not-permitted",
        AccountRefusedException => "account",
        DatabaseNotEmptyException => "not-empty",
        _ => null,
    };
}
