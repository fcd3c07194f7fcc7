using CounterDevices;
using TouristGate.Hub;
using TouristGate.Setup;
using TouristGate.Verify;

if (args is [VerifyCommand.Verb, .. string[] rest])
{
    Console.OutputEncoding = System.Text.Encoding.UTF8;
    return await VerifyCommand.RunAsync(rest, Console.Out);
}

WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = CounterArguments.Spelled(args), ContentRootPath = AppContext.BaseDirectory });
SiteOptions options = SiteOptions.From(builder.Configuration);
SiteFolder.Prepare(options.DataFolder);
JoinedLane? joined;
try
{
    joined = options.Join is { } hub ? await JoinedLane.PrepareAsync(hub, options.Code, options.Fingerprint, options.DataFolder) : null;
}
catch (JoinException refusal)
{
    SiteStart.SayRefusal(refusal.Text);
    return 1;
}

options = joined?.Apply(options) ?? options;
builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
HubAddress address = SiteStart.Listen(builder, options);
SiteSetup.Add(builder, options, joined);
builder.Services.AddSingleton(address);
await using WebApplication app = builder.Build();
SiteSetup.Use(app);
await SiteStart.PrepareAsync(app.Services, joined);
app.Lifetime.ApplicationStarted.Register(() => SiteStart.SayWhere(app.Urls));
await app.RunAsync();
return 0;
