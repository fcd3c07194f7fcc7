using CounterDevices;
using TouristGate.Hub;
using TouristGate.Setup;

WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = CounterArguments.Spelled(args), ContentRootPath = AppContext.BaseDirectory });
SiteOptions options = SiteOptions.From(builder.Configuration);
SiteFolder.Prepare(options.DataFolder);
JoinedLane? joined = options.Join is { } hub ? await JoinedLane.PrepareAsync(hub, options.Code, options.Fingerprint, options.DataFolder) : null;
options = joined?.Apply(options) ?? options;
builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
SiteStart.Listen(builder, options);
SiteSetup.Add(builder, options, joined);
await using WebApplication app = builder.Build();
SiteSetup.Use(app);
await SiteStart.PrepareAsync(app.Services);
app.Lifetime.ApplicationStarted.Register(() => SiteStart.SayWhere(app.Urls));
await app.RunAsync();
