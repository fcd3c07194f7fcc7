using ClinicCheckIn.StandInGateway;

// A stand-in for demonstrations: it is not the Social Security gateway. The port may be given as the only argument.
await using StandInGatewayHost gateway = await StandInGatewayHost.StartAsync(new StandInGatewayOptions
{
    Port = args.Length == 1 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 0,
});
Console.WriteLine($"Stand-in: {gateway.Address}");
await gateway.WaitAsync();
